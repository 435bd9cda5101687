import { spawn } from 'node:child_process';
import path from 'node:path';
import { SERVER_FLAGS } from './server-flags.mjs';
import { build, install, ROOT, say } from './steps.mjs';

/** `npm start`: installs and builds what is missing, then serves. */
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 9)) {
  say(`Walkaround needs Node.js 20.9 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}
try {
  await install();
  await build();
} catch (error) {
  say(`Walkaround could not be made ready: ${error.message}`);
  process.exit(1);
}

say('Starting Walkaround');
const server = spawn(process.execPath, [...SERVER_FLAGS, path.join(ROOT, 'dist/server.mjs')], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production' },
});
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'])
  process.on(signal, () => server.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal));
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
