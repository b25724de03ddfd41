/** An e-mail address that breaks before its "@" where there is no room, not in the middle of a word. */
export function EmailAddress({ address }: { address: string }) {
  const at = Math.max(address.lastIndexOf("@"), 0);
  return (
    <span class="address">
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </span>
  );
}
