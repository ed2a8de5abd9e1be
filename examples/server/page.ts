/** A server whose page has a timeline as SVG and as a table, drawn from one request to Fasti. */
import { createServer } from 'node:http';
import {
  createClient,
  TIMELINE_QUERY,
  TIMELINE_STYLE,
  type TimelineData,
  timelineSvg,
  timelineTable,
  timelineView,
} from 'fasti-client';

const [fasti = 'http://127.0.0.1:4000', port = '3000'] = process.argv.slice(2);
const client = createClient({ endpoint: `${fasti}/graphql` });

async function page(id: string): Promise<string> {
  const { timeline } = await client.request<TimelineData>(TIMELINE_QUERY, { of: [id] });
  if (!timeline) return '<!doctype html><title>Not found</title>';
  const view = timelineView(timeline);
  const title = 'Offices and events';
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${title}</title>
<style>${TIMELINE_STYLE}</style>
<h1>${title}</h1>
${timelineSvg(view, { width: 960, title, basePath: fasti })}
${timelineTable(view, { title, basePath: fasti })}
</html>`;
}

const server = createServer(async (_request, response) => {
  try {
    const text = await page('wego');
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(text);
  } catch (error) {
    console.error(error);
    response.writeHead(502).end();
  }
});
server.listen(Number(port), '127.0.0.1', () => console.log('listening'));
