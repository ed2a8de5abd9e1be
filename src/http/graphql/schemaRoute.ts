/** `/schema.graphql`: the schema in the schema definition language, for code generators and editors. */
import type { Api } from '../../api/api.ts';
import type { Config } from '../../settings/config.ts';
import { corsHeaders } from '../connection/cors.ts';
import { type Reply, reply } from '../reply.ts';

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
