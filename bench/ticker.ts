import { v7 as uuidv7 } from 'uuid';
import { type Answer, type Connection, openConnection } from './connection';

/** Where ticks go. */
export interface Target {
  port: number;
  cookie: string;
  /** How often each item was ticked so far, and so its version. */
  items: Map<string, number>;
}

/** A target whose items are all at their first version. */
export const targetOf = (port: number, cookie: string, itemIds: string[]): Target => ({
  port,
  cookie,
  items: new Map(itemIds.map((id) => [id, 1])),
});

/** Ticks an item, or opens it again. @throws when the server refuses it */
export async function tick(connection: Connection, target: Target, id: string): Promise<Answer> {
  const version = target.items.get(id) as number;
  const status = version % 2 === 1 ? 'done' : 'open';
  const body = JSON.stringify({ status, version, mutationId: uuidv7() });
  const answer = await connection.send(
    `PATCH /api/v1/items/${id} HTTP/1.1\r\nhost: 127.0.0.1:${target.port}\r\n` +
      `cookie: ${target.cookie}\r\ncontent-type: application/json\r\n` +
      `content-length: ${body.length}\r\n\r\n${body}`,
  );
  if (answer.status !== 200) throw new Error(`A tick was answered with ${answer.status}`);
  target.items.set(id, version + 1);
  return answer;
}

export interface Load {
  /** Ticks a second. */
  rate: number;
  /** Milliseconds from sending to the answer, of each tick. */
  latencies: number[];
}

/** Ticks for a while over some connections at once; each has items of its own. */
export async function load(target: Target, connections: number, ms: number): Promise<Load> {
  const opened = await Promise.all(
    Array.from({ length: connections }, () => openConnection(target.port)),
  );
  const ids = [...target.items.keys()];
  const latencies: number[] = [];
  const began = performance.now();
  await Promise.all(
    opened.map(async (connection, at) => {
      const own = ids.filter((_, index) => index % connections === at);
      for (let turn = 0; performance.now() - began < ms; turn += 1) {
        const sent = performance.now();
        await tick(connection, target, own[turn % own.length] as string);
        latencies.push(performance.now() - sent);
      }
    }),
  );
  const took = performance.now() - began;
  for (const connection of opened) connection.close();
  return { rate: latencies.length / (took / 1000), latencies };
}
