import ipaddr from 'ipaddr.js';

/** An IPv4 address inside an IPv6 one (mapped, NAT64, 6to4) is judged by itself. */
function unwrapped(address: ipaddr.IPv4 | ipaddr.IPv6): ipaddr.IPv4 | ipaddr.IPv6 {
  if (address.kind() === 'ipv4') return address;
  const six = address as ipaddr.IPv6;
  if (six.isIPv4MappedAddress()) return six.toIPv4Address();
  const bytes = six.toByteArray();
  if (six.range() === 'rfc6052') return new ipaddr.IPv4(bytes.slice(12));
  return six.range() === '6to4' ? new ipaddr.IPv4(bytes.slice(2, 6)) : six;
}

/** Whether an address is of this machine, of a private network or otherwise not of a public host. */
export function isPrivateAddress(text: string): boolean {
  return !ipaddr.isValid(text) || unwrapped(ipaddr.parse(text)).range() !== 'unicast';
}
