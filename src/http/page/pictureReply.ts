/** A picture as a file of its own. */

import { type Reply, reply } from '../reply.ts';
import { styleSource } from './html.ts';

/** An SVG that contains this style sheet, and runs and loads nothing. */
export const pictureReply = (svg: string, style: string): Reply =>
  reply(200, 'image/svg+xml; charset=utf-8', svg, {
    'content-security-policy': `default-src 'none'; style-src ${styleSource(style)}; frame-ancestors 'none'; sandbox`,
  });
