import ipaddr from 'ipaddr.js';

/** A parsed address range: the address in its own kind, and how many leading bits count. */
export interface Network {
  readonly address: ipaddr.IPv4 | ipaddr.IPv6;
  readonly bits: number;
}

/** v4 in v6 clothes is v4, so that `::ffff:192.0.2.1` and `192.0.2.1` are one address. */
const folded = (text: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined => {
  if (!isStrictAddress(text)) return undefined;
  const address = ipaddr.parse(text);
  return address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress()
    ? address.toIPv4Address()
    : address;
};

/** Four decimal parts or a v6 address; not the octal, hexadecimal and short forms that ipaddr.js also reads. */
const isStrictAddress = (text: string): boolean =>
  ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text);

/**
 * An address as events carry it: without port, brackets and zone, v6 in its short form, v4-mapped as v4.
 * Undefined when it is no address.
 */
export const normalizeAddress = (text: string): string | undefined => {
  let bare = text.trim();
  const bracketed = /^\[([^\]]+)\](?::\d+)?$/.exec(bare);
  if (bracketed?.[1] !== undefined) bare = bracketed[1];
  else if (/^\d+\.\d+\.\d+\.\d+:\d+$/.test(bare)) bare = bare.slice(0, bare.lastIndexOf(':'));
  const zone = bare.indexOf('%');
  if (zone >= 0) bare = bare.slice(0, zone);
  return folded(bare)?.toString();
};

/** An address or a CIDR range; undefined when it is neither. Host bits that are set are ignored, as everywhere. */
export const parseNetwork = (text: string): Network | undefined => {
  const [addressText, bitsText, ...rest] = text.trim().split('/');
  if (addressText === undefined || rest.length > 0) return undefined;
  const address = folded(addressText);
  if (address === undefined) return undefined;
  const width = address.kind() === 'ipv4' ? 32 : 128;
  if (bitsText === undefined) return { address, bits: width };
  if (!/^\d{1,3}$/.test(bitsText)) return undefined;
  const mapped = addressText.includes(':') && width === 32;
  const bits = Number(bitsText) - (mapped ? 96 : 0);
  return bits >= 0 && bits <= width ? { address, bits } : undefined;
};

/** A network in its one written form: `192.0.2.7/25` → `192.0.2.0/25`; an address alone without its bits. */
export const networkText = ({ address, bits }: Network): string => {
  const bytes = address.toByteArray();
  if (bits === bytes.length * 8) return address.toString();
  const first = bytes.map((byte, at) => {
    const kept = Math.min(8, Math.max(0, bits - at * 8));
    return byte & (0xff << (8 - kept)) & 0xff;
  });
  return `${ipaddr.fromByteArray(first).toString()}/${bits}`;
};

/** Whether an address lies in a network. A v4 address lies in no v6 network, nor the other way round. */
export const networkHolds = (network: Network, { address }: Pick<Network, 'address'>): boolean =>
  network.address.kind() === address.kind() && address.match(network.address, network.bits);

/** Whether the address (as text, in any written form) lies in one of the networks. No address lies in none. */
export const inNetworks = (text: string, networks: readonly Network[]): boolean => {
  const normal = normalizeAddress(text);
  if (normal === undefined) return false;
  const address = ipaddr.parse(normal);
  return networks.some((network) => networkHolds(network, { address }));
};
