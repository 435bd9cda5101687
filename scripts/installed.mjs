/**
 * What native modules are built for: Node's ABI, the system, the processor and its C library.
 * @returns the four as one object of strings
 */
export function thisRuntime() {
  return {
    abi: process.versions.modules,
    platform: process.platform,
    arch: process.arch,
    libc: libc(),
  };
}

/**
 * What has to be done so that the packages fit.
 * @param kept what the last installation noted of itself, if it noted anything
 * @param wanted the lock file's hash and `thisRuntime()`
 * @returns `nothing`; `rebuild` when only Node's ABI is another; or else `install`
 */
export function whatToInstall(kept, wanted) {
  const installed = parsed(kept);
  if (installed?.lock !== wanted.lock) return 'install';
  // Some packages come in one for each system, and only the one that fits is installed.
  for (const part of ['platform', 'arch', 'libc'])
    if (installed.runtime?.[part] !== wanted.runtime[part]) return 'install';
  return installed.runtime.abi === wanted.runtime.abi ? 'nothing' : 'rebuild';
}

function parsed(kept) {
  try {
    return JSON.parse(kept);
  } catch {
    // From before the note named the runtime, or damaged.
    return undefined;
  }
}

function libc() {
  if (process.platform !== 'linux') return 'none';
  process.report.excludeNetwork = true;
  return process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
}
