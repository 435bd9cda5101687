/** A size as people say it: `48 KB`, `3.2 MB`. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  const megabytes = bytes / 1024 / 1024;
  return megabytes < 1024 ? `${trimmed(megabytes)} MB` : `${trimmed(megabytes / 1024)} GB`;
}

const trimmed = (value: number) => String(Math.round(value * 10) / 10);
