import { spawnSync } from 'node:child_process';
import { ROOT, say } from './steps.mjs';

/**
 * `npm run audit`: asks the registry that npm is set to for what is known against the packages of
 * package-lock.json. No part of `npm test`: it needs a network, and its answer changes without us.
 * Ends with 0 when nothing is known against what ships, 1 when something is, 2 without an answer.
 */
const { stdout, error } = spawnSync('npm', ['audit', '--json', '--omit=dev'], {
  cwd: ROOT,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  timeout: 120_000,
  shell: process.platform === 'win32',
});
const report = parsed(stdout);
if (error || !report?.metadata?.vulnerabilities) {
  const why = error?.message ?? report?.message ?? report?.error?.summary ?? 'no answer';
  say(`The registry did not say what is known against the packages: ${String(why).split('\n')[0]}`);
  process.exitCode = 2;
} else {
  const found = Object.values(report.vulnerabilities ?? {});
  for (const { name, severity, range, via, fixAvailable } of found) {
    const titles = via.flatMap((one) =>
      typeof one === 'string' ? [] : `${one.title} (${one.url})`,
    );
    say(`${severity}: ${name} ${range}${fixAvailable ? ', mended in a newer version' : ''}`);
    for (const title of titles) say(`  ${title}`);
  }
  const { total } = report.metadata.vulnerabilities;
  const { prod } = report.metadata.dependencies ?? {};
  say(
    total === 0
      ? `Nothing is known against the ${prod ?? ''} packages that ship.`
      : `${total} of the packages that ship have known weaknesses.`,
  );
  process.exitCode = total === 0 ? 0 : 1;
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
