/** What a link is called: its label, or the end of its code. */
export const linkName = (link: { label: string; code: string }): string =>
  link.label || `Link …${link.code.slice(-6)}`;

export const linkStatusOptions = [
  { value: "active", label: "Active" },
  { value: "revoked", label: "Revoked" },
  { value: "expired", label: "Expired" },
];
