/** `/schema.graphql`: the schema in the schema definition language, for code generators and editors. */
import type { Api } from '../../api/api.ts';
import { corsHeaders } from '../../api/http/cors.ts';
import { type Reply, reply } from '../../api/http/reply.ts';
import type { Config } from '../../settings/config.ts';

/** The schema, which pages of the allowed origins may read. */
export function answerSchema(
  api: Api,
  corsOrigins: Config['corsOrigins'],
  origin: string | undefined,
): Reply {
  const { text, tag } = api.printedSchema();
  return reply(200, 'text/plain; charset=utf-8', text, {
    ...corsHeaders(corsOrigins, origin),
    'cache-control': 'no-cache',
    etag: tag,
  });
}
