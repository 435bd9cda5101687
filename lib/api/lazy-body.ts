/**
 * A body that is made as it is read, and not begun before: a `HEAD`, and whoever has left, cost
 * nothing. Who stops reading ends it.
 */
export function lazyBody(parts: AsyncGenerator<Uint8Array, void>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { value, done } = await parts.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: async () => void (await parts.return()),
    },
    { highWaterMark: 0 },
  );
}
