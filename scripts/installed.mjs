/**
 * What the installed packages fit: the lock file, and what native modules are built for, which is
 * Node's ABI, the system, the processor and its C library. Any other of these asks for a new
 * installation, since some packages come in one for each.
 * @param {string} lock the lock file's hash
 * @param {Record<string, string>} runtime what native modules are built for
 * @returns one line of text, to be kept beside what was installed
 */
export function installationFor(lock, runtime = thisRuntime()) {
  return JSON.stringify({ lock, ...runtime });
}

/** The Node.js that runs this, as native modules see it. */
export function thisRuntime() {
  return {
    abi: process.versions.modules,
    platform: process.platform,
    arch: process.arch,
    libc: libc(),
  };
}

function libc() {
  if (process.platform !== 'linux') return 'none';
  process.report.excludeNetwork = true;
  return process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
}
