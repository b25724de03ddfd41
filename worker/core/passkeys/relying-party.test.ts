import { expect, it } from "vitest";
import { relyingPartyOf } from "./relying-party";

it("is the host of PUBLIC_URL, which locally has a name", () => {
  const origin = "https://go.example.org";
  expect(relyingPartyOf(origin)).toEqual({ id: "go.example.org", origin });
  expect(relyingPartyOf(`${origin}:8443/`)).toEqual({ id: "go.example.org", origin: `${origin}:8443` });
  expect(relyingPartyOf("http://127.0.0.1:8787")).toEqual({
    id: "localhost",
    origin: "http://localhost:8787",
  });
});

it("is nobody where that is an address of the network", () => {
  expect(relyingPartyOf("https://203.0.113.9")).toBeNull();
  expect(relyingPartyOf("https://[2001:db8::1]")).toBeNull();
});
