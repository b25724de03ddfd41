// Pure.

/** The groups of an IPv6 address, "::" written out. */
function groupsOf(address: string): string[] {
  const [head = "", rest] = (address.split("%", 1)[0] ?? "").toLowerCase().split("::", 2);
  const before = head === "" ? [] : head.split(":");
  const after = rest ? rest.split(":") : [];
  const gap = rest === undefined ? 0 : Math.max(8 - before.length - after.length, 0);
  return [...before, ...Array<string>(gap).fill("0"), ...after].map((group) => group.replace(/^0+(?=.)/, ""));
}

const bare = (network: string) => network.trim().split("/", 1)[0]?.replace(/^::ffff:(?=\d+\.)/i, "") ?? "";

/** IPv4 whole, IPv6 its /64: a home has a /64 and its devices change the rest. */
export const addressOf = (network: string): string =>
  bare(network).includes(":") ? groupsOf(bare(network)).slice(0, 4).join(":") : bare(network);

/** IPv4's /24, IPv6's /48. */
export const networkOf = (network: string): string =>
  bare(network).includes(":")
    ? groupsOf(bare(network)).slice(0, 3).join(":")
    : bare(network).replace(/^(\d+\.\d+\.\d+)\.\d+$/, "$1");
