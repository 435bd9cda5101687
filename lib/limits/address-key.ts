import { isIPv6 } from 'node:net';
import { canonicalAddress } from './canonical-address';

/** The four groups that name a network of IPv6; whoever has one has all addresses in it. */
const NETWORK_GROUPS = 4;
const GROUPS = 8;

/** What an address is counted by, however it is written: itself, or for IPv6 its /64 network. */
export function addressKey(text: string): string {
  const address = canonicalAddress(text) ?? text;
  if (!isIPv6(address)) return address;
  const [left = [], right] = address.split('::').map((part) => (part ? part.split(':') : []));
  // Numbers of IPv4 at the end stand for two groups, of which none is the network's.
  const groupsAtEnd = right?.flatMap((group) => (group.includes('.') ? ['0', '0'] : [group]));
  const zeros = groupsAtEnd ? Math.max(0, GROUPS - left.length - groupsAtEnd.length) : 0;
  const all = [...left, ...Array<string>(zeros).fill('0'), ...(groupsAtEnd ?? [])];
  return `${all.slice(0, NETWORK_GROUPS).join(':')}::/64`;
}
