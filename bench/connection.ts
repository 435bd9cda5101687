import { once } from 'node:events';
import { connect } from 'node:net';

/** One keep-alive connection that sends a request after the other. */
export interface Connection {
  send(request: string): Promise<Answer>;
  close(): void;
}

export interface Answer {
  status: number;
  body: string;
}

/**
 * Opens a bare connection. It reads answers that have a `Content-Length`, and does little else:
 * the client shares the machine with the server it measures.
 */
export async function openConnection(port: number): Promise<Connection> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await once(socket, 'connect');
  let received = '';
  let waiting: { resolve(answer: Answer): void; reject(error: Error): void } | undefined;
  socket.setEncoding('latin1');
  socket.on('data', (chunk) => {
    received += chunk;
    const head = received.indexOf('\r\n\r\n');
    if (head < 0) return;
    const length = /content-length: *(\d+)/i.exec(received.slice(0, head))?.[1];
    if (length === undefined) return fail('An answer came without a Content-Length');
    const end = head + 4 + Number(length);
    if (received.length < end) return;
    const answer = { status: Number(received.slice(9, 12)), body: received.slice(head + 4, end) };
    received = received.slice(end);
    waiting?.resolve(answer);
  });
  socket.on('error', (error) => fail(error.message));
  socket.on('close', () => fail('The connection was closed'));

  function fail(message: string): void {
    waiting?.reject(new Error(message));
  }

  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(request);
      }),
    close() {
      waiting = undefined;
      socket.destroy();
    },
  };
}
