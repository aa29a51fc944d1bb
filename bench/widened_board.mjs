// SPDX-License-Identifier: Apache-2.0
// A server in front of the real one that answers everything as it does, but for the board: its rows
// are repeated under new ids until there are `rows`. The demo province has too few facilities to
// show how a table of 150 opens.
import { createServer, request } from 'node:http';

function widened(text, rows) {
  const board = JSON.parse(text);
  const own = board.rows;
  for (let i = own.length; i < rows; i++) {
    const like = own[i % own.length];
    board.rows.push({ ...like, facility: `${like.facility}-${i}`, name: `${like.name} ${i}` });
  }
  board.totals.facilities = board.rows.length;
  return JSON.stringify(board);
}

/** Resolves to the address and a function that closes it. */
export async function widenedBoard(url, rows) {
  const target = new URL(url);
  const server = createServer((asked, answer) => {
    const isBoard = asked.url.startsWith('/api/oxygen/board') && !asked.url.includes('.csv');
    const headers = { ...asked.headers };
    if (isBoard) delete headers['accept-encoding'];
    const onward = request(
      { host: target.hostname, port: target.port, path: asked.url, method: asked.method, headers },
      (real) => {
        if (!isBoard || real.statusCode !== 200) {
          answer.writeHead(real.statusCode, real.headers);
          return real.pipe(answer);
        }
        let text = '';
        real.setEncoding('utf8').on('data', (part) => (text += part));
        real.on('end', () => {
          const body = Buffer.from(widened(text, rows));
          answer.writeHead(200, { ...real.headers, 'content-length': body.length });
          answer.end(body);
        });
      },
    );
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
