/** `/metrics` in the text format of Prometheus: for admins, or on a port of its own. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Api } from '../../api/api.ts';
import { jsonReply, type Reply, reply } from '../../api/http/reply.ts';
import { strangerRefusal } from '../../api/http/strangers.ts';
import type { Log } from '../../observe/log.ts';
import type { Metrics } from '../../observe/metrics.ts';
import { CLOSE_TIMEOUT_MS, listen, type RunningServer, stop, urlOf } from '../connection/listen.ts';

/** The metrics for a caller with the token of an admin; 401 or 403 for others. */
export async function answerMetrics(
  metrics: Metrics,
  api: Api,
  authorization: string | undefined,
): Promise<Reply> {
  const access = api.access(authorization);
  if (access.role === 'admin') return metricsReply(metrics);
  if (access.role === null && access.why !== 'NOT_CONFIGURED')
    return jsonReply(
      401,
      { error: 'Metrics require the token of an admin; send the header "Authorization: Bearer TOKEN".' },
      { 'www-authenticate': 'Bearer' },
    );
  return jsonReply(403, {
    error:
      access.role === null
        ? 'This server has no token of an admin; set FASTI_TOKENS, for example to admin:TOKEN, or serve metrics on a port of its own by FASTI_METRICS_PORT.'
        : `Metrics require the role admin, but this token has the role ${access.role}.`,
  });
}

async function metricsReply(metrics: Metrics): Promise<Reply> {
  const { text, contentType } = await metrics.text();
  return reply(200, contentType, text);
}

/** Serves `/metrics` to everyone who reaches a port. Throws a ListenError if it cannot listen on it. */
export async function startMetricsServer(
  metrics: Metrics,
  address: { readonly host: string; readonly port: number },
  log: Log,
): Promise<RunningServer> {
  const server = createServer(async (request, response) => {
    request.resume();
    if (request.url !== '/metrics' || (request.method !== 'GET' && request.method !== 'HEAD')) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('See GET /metrics.\n');
      return;
    }
    const stranger = strangerRefusal({ host: address.host, corsOrigins: [] }, request);
    if (stranger !== null) {
      response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' }).end(`${stranger}\n`);
      return;
    }
    try {
      const { status, headers, body } = await metricsReply(metrics);
      response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
    } catch (error) {
      const ref = log.error('metrics failed', error);
      response
        .writeHead(500, { 'content-type': 'text/plain; charset=utf-8' })
        .end(`See the log entry ${ref}.\n`);
    }
  });
  await listen(server, address, 'FASTI_METRICS_PORT');
  server.on('error', (error) => log.error('server error', error));
  return {
    url: `${urlOf(server, address.host)}/metrics`,
    close: (withinMs = CLOSE_TIMEOUT_MS) =>
      stop(server, Promise.race([once(server, 'close'), pause(withinMs, undefined, { ref: false })])),
  };
}
