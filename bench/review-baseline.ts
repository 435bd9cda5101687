import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { percentile } from './figure';

/**
 * The least that telling everybody can be: a bare server writes a ready-made frame to all who
 * follow it for each request. Gives the p99 in milliseconds from sending to a follower having it.
 */
export async function fanOut(
  port: number,
  people: number,
  ms: number,
  pace: { from: number; to: number },
): Promise<number> {
  const sent: number[] = [];
  const lags: number[] = [];
  const streams = await Promise.all(Array.from({ length: people }, () => follow()));
  const end = performance.now() + ms;
  await Promise.all(
    streams.map(async () => {
      await pause(Math.random() * pace.to);
      while (performance.now() < end) {
        sent.push(performance.now());
        const response = await fetch(`http://127.0.0.1:${port}/`, { method: 'PATCH', body: '{}' });
        await response.arrayBuffer();
        await pause(pace.from + Math.random() * (pace.to - pace.from));
      }
    }),
  );
  await pause(200);
  for (const stream of streams) stream.destroy();
  return percentile(lags, 99);

  async function follow(): Promise<IncomingMessage> {
    const request = get({ host: '127.0.0.1', port, path: '/events', agent: false });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    response.setEncoding('latin1');
    let seen = 0;
    response.on('data', (chunk: string) => {
      const now = performance.now();
      // The frames say nothing; they come in the order in which they were asked for.
      for (let n = chunk.split('data: ').length - 1; n > 0; n -= 1) {
        lags.push(now - (sent[seen] as number));
        seen += 1;
      }
    });
    response.on('error', () => {});
    return response;
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
