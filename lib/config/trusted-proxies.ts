import { BlockList, isIP, isIPv4 } from 'node:net';

/**
 * Reads which proxies are believed about who their visitors are.
 * @param text addresses and networks, separated by commas: `10.0.0.5, 172.16.0.0/12, ::1`
 * @throws Error naming the part that is neither
 */
export function readTrustedProxies(text: string): BlockList {
  const list = new BlockList();
  for (const part of text.split(',').map((one) => one.trim())) {
    if (part) add(list, part);
  }
  return list;
}

function add(list: BlockList, part: string): void {
  const [address = '', prefix, ...more] = part.split('/');
  const family = isIPv4(address) ? 'ipv4' : 'ipv6';
  const bits = prefix === undefined ? null : Number(prefix);
  const most = family === 'ipv4' ? 32 : 128;
  const fits = bits === null || (/^\d{1,3}$/.test(prefix ?? '') && bits <= most);
  if (!isIP(address) || !fits || more.length > 0)
    throw new Error(
      `“${part}” is not an address, such as 10.0.0.5, or a network, such as 10.0.0.0/8`,
    );
  if (bits === null) list.addAddress(address, family);
  else list.addSubnet(address, bits, family);
}
