import { describe, expect, it } from "vitest";
import { isPublicAddress, judgeAddress } from "./address";

const judge = (url: string, mayLoopBack = false) => judgeAddress(url, { mayLoopBack });
const isTaken = (url: string, mayLoopBack = false) => !("fault" in judge(url, mayLoopBack));

/** Hosts that are, as they are spelt, of a private network: each its own spelling. */
const privateHosts = [
  ...["127.0.0.1", "127.1", "127.0.1", "2130706433", "0x7f000001", "0x7f.1", "017700000001", "0177.0.0.1"],
  ...["127.0.0.1.", "１２７.０.０.１", "①②⑦.0.0.1", "%31%32%37.0.0.1", "127。0。0。1", "0x7F.0x0.0x0.0x1"],
  ...[
    "0.0.0.0",
    "0",
    "0x0",
    "10.0.0.1",
    "167772161",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "0xc0a80101",
  ],
  ...["169.254.169.254", "2852039166", "0251.0376.0251.0376", "100.64.0.1", "192.0.0.1", "198.18.0.1"],
  ...["224.0.0.1", "240.0.0.1", "255.255.255.255", "203.0.113.9"],
  ...["[::1]", "[::]", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::ffff:0a00:0001]"],
  ...["[::127.0.0.1]", "[::ffff:0:127.0.0.1]", "[64:ff9b::127.0.0.1]", "[64:ff9b::a00:1]", "[2002:7f00:1::]"],
  ...[
    "[2002:c0a8:101::1]",
    "[fe80::1]",
    "[fc00::1]",
    "[fd12:3456::1]",
    "[fec0::1]",
    "[ff02::1]",
    "[2001:db8::1]",
  ],
  ...["[64:ff9b:1::1]", "[100::1]", "[2001::1]"],
  ...[
    "localhost",
    "LOCALHOST",
    "localhost.",
    "a.localhost",
    "localhost.localdomain",
    "ｌocalhost",
    "intranet",
  ],
  ...["printer.local", "metadata.google.internal", "nas.lan", "router.home.arpa", "hidden.onion"],
  ...["127.0.0.1.nip.io", "a.10.0.0.1.nip.io", "192-168-1-1.sslip.io", "7f000001.nip.io", "--1.sslip.io"],
  ...["localtest.me", "app.lvh.me"],
];

describe("an address", () => {
  it.each(privateHosts)("https://%s is refused", (host) => {
    expect(judge(`https://${host}/hook`), host).toHaveProperty("fault");
    expect(judge(`http://${host}:8080/hook`), host).toHaveProperty("fault");
  });

  it.each([
    ...[
      "hooks.example.org",
      "example.org:8443",
      "例え.jp",
      "8.8.8.8",
      "[2606:4700:4700::1111]",
      "172.32.0.1",
    ],
    ...[
      "100.128.0.1",
      "192.169.0.1",
      "[::ffff:8.8.8.8]",
      "[2002:808:808::1]",
      "local.example.org",
      "8-8-8-8.sslip.io",
    ],
    ...["release-10-2-3.example.org", "internal.example.org", "v1.2.3.example.org", "deadbeef.example.org"],
  ])("https://%s is taken", (host) => {
    expect(isTaken(`https://${host}/hook?x=1`)).toBe(true);
  });

  it.each([
    ...[
      "http://hooks.example.org/",
      "ftp://example.org/",
      "javascript:alert(1)",
      "//example.org",
      "example.org/hook",
    ],
    ...[
      "https://user:secret@example.org/",
      "https://user@example.org/",
      "https://",
      "https:example.org",
      "",
      "x",
    ],
    ...["https://exa mple.org/", "https://[::1", "https://256.1.1.1/", "data:text/plain,x", "https://./"],
  ])("%s is refused", (url) => {
    expect(judge(url)).toHaveProperty("fault");
  });

  it("may be loopback in development, by http too, and no more of what is private", () => {
    for (const host of [
      "127.0.0.1:9000",
      "localhost:9000",
      "[::1]:9000",
      "2130706433",
      "[::ffff:127.0.0.1]",
    ]) {
      expect(isTaken(`http://${host}/hook`, true), host).toBe(true);
      expect(isTaken(`https://${host}/hook`, true), host).toBe(true);
    }
    for (const host of [
      "10.0.0.1",
      "169.254.169.254",
      "[fe80::1]",
      "0.0.0.0",
      "intranet",
      "hooks.example.org",
    ]) {
      expect(isTaken(`http://${host}/hook`, true), host).toBe(false);
    }
  });
});

it("answers of a name server are judged as they come", () => {
  for (const address of ["1.1.1.1", "2606:4700:4700::1111", "::ffff:1.1.1.1"]) {
    expect(isPublicAddress(address), address).toBe(true);
  }
  for (const address of ["127.0.0.1", "::1", "fe80::1%eth0", "10.1.2.3", "::ffff:10.1.2.3", "nothing", ""]) {
    expect(isPublicAddress(address), address).toBe(false);
  }
});
