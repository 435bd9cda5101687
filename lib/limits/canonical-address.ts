import { isIP, SocketAddress } from 'node:net';

const WITHIN_IPV6 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/;

/**
 * The one way of writing an address: IPv6 short, in small letters and without its zone, IPv4 as
 * such also within IPv6. Leading zeros, which some read as octal, make it unreadable.
 * @returns nothing when it is no address
 */
export function canonicalAddress(text: string): string | null {
  const version = isIP(text);
  if (version === 4) return text;
  if (version === 0) return null;
  const { address } = new SocketAddress({ address: text, family: 'ipv6' });
  return WITHIN_IPV6.exec(address)?.[1] ?? address;
}
