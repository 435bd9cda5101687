import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTrustedProxies } from '@/lib/config/trusted-proxies';
import { clientAddress } from './client-address';

const none = readTrustedProxies('');
const proxies = readTrustedProxies('10.0.0.0/8, 192.0.2.10, fd00::/8');

test.each([
  ['nobody is trusted', '203.0.113.1', '198.51.100.1', none, '203.0.113.1'],
  ['a stranger says so', '203.0.113.1', '198.51.100.1', proxies, '203.0.113.1'],
  ['a proxy says so', '10.1.2.3', '198.51.100.1', proxies, '198.51.100.1'],
  ['a proxy over IPv6', 'fd00::1', '2001:db8::7', proxies, '2001:db8::7'],
  ['a proxy as IPv4 in IPv6', '::ffff:10.1.2.3', '198.51.100.1', proxies, '198.51.100.1'],
  ['two proxies', '10.1.2.3', '198.51.100.1, 192.0.2.10', proxies, '198.51.100.1'],
  ['a client that lies', '10.1.2.3', '1.1.1.1, 198.51.100.1', proxies, '198.51.100.1'],
  ['a port', '10.1.2.3', '198.51.100.1:4711', proxies, '198.51.100.1'],
  ['brackets', '10.1.2.3', '[2001:db8::7]:4711', proxies, '2001:db8::7'],
  ['IPv4 in IPv6, in hex', '10.1.2.3', '::ffff:cb00:714d', proxies, '203.0.113.77'],
  ['the same in full', '10.1.2.3', '0:0:0:0:0:FFFF:cb00:714d', proxies, '203.0.113.77'],
  ['the same, half and half', '10.1.2.3', '[0::ffff:203.0.113.77]:5', proxies, '203.0.113.77'],
  ['a proxy in hex', '::ffff:a01:203', '198.51.100.1', proxies, '198.51.100.1'],
  ['leading zeros, read in two ways', '10.1.2.3', '203.0.113.077', proxies, '10.1.2.3'],
  ['IPv6 in capitals and in full', '10.1.2.3', '2001:DB8:0:0:0:0:0:7', proxies, '2001:db8::7'],
  ['a zone', '10.1.2.3', 'fe80::7%eth0', proxies, 'fe80::7'],
  ['no header', '10.1.2.3', undefined, proxies, '10.1.2.3'],
  ['nonsense', '10.1.2.3', 'unknown', proxies, '10.1.2.3'],
  ['proxies all the way', '10.1.2.3', '10.0.0.9, 10.0.0.8', proxies, '10.0.0.9'],
  ['a connection that is gone', undefined, '198.51.100.1', proxies, ''],
])('%s', (_, remote, forwarded, trusted, client) => {
  expect(clientAddress(remote, forwarded, trusted)).toBe(client);
});

test('whatever a client writes in front, the proxy’s word stands', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.ipV4(), fc.ipV6()), (lie) => {
      const forwarded = `${lie}, 198.51.100.1`;
      expect(clientAddress('10.1.2.3', forwarded, proxies)).toBe('198.51.100.1');
    }),
  );
});

test('a setting that is neither address nor network is named', () => {
  for (const wrong of ['proxy', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', '::/129', '10.0.0'])
    expect(() => readTrustedProxies(`192.0.2.1, ${wrong}`)).toThrow(`“${wrong}” is not an address`);
});
