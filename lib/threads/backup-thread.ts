import { parentPort, workerData } from 'node:worker_threads';
import { type NightlyOrder, nightlyBackup } from '@/lib/backup/nightly-backup';

/** Makes one nightly backup on connections of its own, tells of it and ends. */
nightlyBackup(workerData as NightlyOrder).then(
  (done) => parentPort?.postMessage(done),
  (error) => {
    throw error;
  },
);
