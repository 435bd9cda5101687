import { Agent, get } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

/**
 * Asks for /healthz again and again, each time when the last answer is there, in a thread of its
 * own: what its process does with long answers must not be counted as the server's.
 */
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
let longest = 0;
let count = 0;

parentPort?.on('message', () => {
  parentPort?.postMessage({ longest, count });
  longest = 0;
  count = 0;
});
ask();

function ask(): void {
  const began = performance.now();
  get(`${workerData}/healthz`, { agent }, (response) => {
    response.resume();
    response.on('end', () => {
      longest = Math.max(longest, performance.now() - began);
      count += 1;
      setTimeout(ask, 1);
    });
  }).on('error', () => setTimeout(ask, 1));
}
