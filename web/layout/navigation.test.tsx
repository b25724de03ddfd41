import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import type { MessageKey } from "../i18n/translate";
import { AppShell } from "./app-shell";
import { currentOf, type NavigationItem, partsOf } from "./navigation";

const items: NavigationItem[] = ["", "/beds", "/people", "/links", "/seeds", "/settings"].map((path) => ({
  href: `/dashboard${path}`,
  label: "shell.main",
  icon: "list",
}));

it("a page belongs to the entry it lies under; the overview is itself alone", () => {
  expect(currentOf(items, "/dashboard")?.href).toBe("/dashboard");
  expect(currentOf(items, "/dashboard/links/lnk_1")?.href).toBe("/dashboard/links");
  expect(currentOf(items, "/dashboard/linksmith")).toBeNull();
  expect(currentOf(items, "/dashboard/elsewhere")).toBeNull();
});

it("an entry also has the pages that lie where it says", () => {
  const [overview, ...others] = items as [NavigationItem, ...NavigationItem[]];
  const told = [{ ...overview, also: "/dashboard/insight" }, ...others];
  expect(currentOf(told, "/dashboard/insight/timing")?.href).toBe("/dashboard");
  expect(currentOf(told, "/dashboard/insightful")).toBeNull();
  expect(currentOf(items, "/dashboard/insight/timing")).toBeNull();
});

it("entries stand below the names of their parts, where a person has more than one", () => {
  const of = (part: MessageKey | null) =>
    items.slice(0, 2).map((item, n) => ({ ...item, href: `/${part}/${n}`, part }));
  const [beds, people, settings] = [of("shell.main"), of("shell.more"), of(null)] as const;
  expect(partsOf([...beds, ...settings])).toEqual([{ title: null, items: [...beds, ...settings] }]);
  expect(partsOf([...beds, ...people, ...settings])).toEqual([
    { title: "shell.main", items: beds },
    { title: "shell.more", items: people },
    { title: null, items: settings },
  ]);
  const html = shell([...beds, { ...items[5], part: "shell.more" } as NavigationItem, ...settings]);
  expect(html.match(/<details( open)?><summary>M./g)).toEqual([
    "<details><summary>Ma",
    "<details open><summary>Mo",
  ]);
});

const shell = (navigation: NavigationItem[]) =>
  renderToString(
    <AppShell
      navigation={navigation}
      path="/dashboard/settings"
      here="/dashboard/settings"
      user={{ name: "asha gurung", login: "asha@milepost.test" }}
      theme="dark"
      csrf="token"
    >
      <p>page</p>
    </AppShell>,
  );

it("a phone shows four entries, the others behind More, which says that one of them is current", () => {
  const html = shell(items);
  const bar = html.slice(html.indexOf('class="bottom-bar"'));
  expect(bar.slice(0, bar.indexOf("<details")).match(/<a /g)).toHaveLength(4);
  expect(bar).toContain("<summary data-current");
  expect(shell(items.slice(0, 5))).not.toContain("bottom-bar__more");
});

it("the shell leads past the navigation, names the person and lets them go", () => {
  const html = shell(items);
  expect(html).toContain('href="#main"');
  expect(html).toContain('<main id="main"');
  expect(html).toContain(">AG<");
  expect(html).toMatch(/action="\/logout".*name="csrf" value="token"/s);
  expect(html).toMatch(/value="dark" aria-pressed="true"/);
});

it("has no inline style and no inline script: the Content-Security-Policy would refuse them", () => {
  expect(shell(items)).not.toMatch(/ style=| on\w+=|<script/);
});
