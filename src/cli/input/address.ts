/** An address without user, password and parameters, which must not be printed. */
export function publicAddress(address: string): string {
  const [, scheme, rest = ''] = /^([a-z][\w+.-]+:\/\/)(.*)$/is.exec(address) ?? [];
  return scheme === undefined
    ? address
    : scheme + rest.replace(/^.*@/s, '').replace(/[?#].*$/s, '');
}
