import { expect, it } from "vitest";
import { externalFormSnippet } from "./snippet";

const campaign = {
  publishable_key: "pk_x",
  attribution_model: "last_click",
  attribution_window_days: 14,
} as const;

it("carries the campaign's key and how long a click is remembered", () => {
  expect(externalFormSnippet("https://a.example", campaign)).toMatch(
    /^<script src="https:\/\/a\.example\/milepost\.js" data-key="pk_x" data-days="14"><\/script>/,
  );
});

it("keeps the first click where the campaign goes by it", () => {
  const first = { ...campaign, attribution_model: "first_click" } as const;
  expect(externalFormSnippet("https://a.example", first)).toContain('data-keep="first"');
});
