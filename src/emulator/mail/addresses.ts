/** The addresses in a header text such as `"Budi, S.E." <budi@x.id>, c@d.id`, in small letters. */
export function addressesIn(header: string): string[] {
  return splitAddresses(header).map(addressOf);
}

/** The parts of an address list; commas inside quotes do not part. */
export function splitAddresses(header: string): string[] {
  return (header.match(/(?:"(?:[^"\\]|\\.)*"|[^,"])+/g) ?? [])
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

export function addressOf(part: string): string {
  return (/<([^<>]*)>\s*$/.exec(part)?.[1] ?? part).trim().toLowerCase();
}

/** The mailbox that an address reaches: what follows `+` is a mark, and gmail.com ignores dots. */
export function mailboxOf(address: string): string {
  const [name = '', domain = ''] = address.toLowerCase().split('@');
  const bare = name.replace(/\+.*$/, '');
  return `${/^(gmail|googlemail)\.com$/.test(domain) ? bare.replace(/\./g, '') : bare}@${domain}`;
}

export function isAddress(text: string): boolean {
  return /^[^\s@<>,;:"()[\]]+@[^\s@<>,;:"()[\]]+$/.test(text);
}

export function domainOf(address: string): string {
  return address.split('@')[1]?.toLowerCase() ?? '';
}

/** `Name <address>`, quoted where needed; the bare address without a name. */
export function withName(name: string | undefined, address: string): string {
  if (!name) return address;
  return `${/^[\p{L}\p{N} ]+$/u.test(name) ? name : `"${name.replace(/["\\]/g, '\\$&')}"`} <${address}>`;
}
