import { getCookie } from "hono/cookie";
import type { Theme } from "../../../web/layout/document";
import type { ToastMessage } from "../../../web/ui/toast";
import type { AppContext } from "./context";

const messageCookie = "__Host-message";
const tones = ["good", "bad", "info"] as const;

/** What the next page says first: "Saved.", or a refusal's own sentence. Survives the redirect after a form. */
export function tell(
  c: AppContext,
  words: string,
  tone: ToastMessage["tone"] = "good",
  link?: NonNullable<ToastMessage["link"]>,
): void {
  const said = c.get("language")?.say(words) ?? words;
  const more = link ? `\n${link.href}\n${link.label}` : "";
  // Cut between characters: half of one cannot be encoded.
  const short = [...said.toWellFormed()].slice(0, 300).join("").replaceAll("\n", " ");
  const value = encodeURIComponent(`${tone}:${short}${more}`);
  c.get("setCookies").push(`${messageCookie}=${value}; Path=/; Max-Age=60; Secure; HttpOnly; SameSite=Lax`);
}

/** Reads the message and forgets it. */
export function takeMessages(c: AppContext): ToastMessage[] {
  const value = getCookie(c, messageCookie);
  if (!value) return [];
  c.get("setCookies").push(`${messageCookie}=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax`);
  const tone = tones.find((each) => value.startsWith(`${each}:`));
  if (!tone) return [];
  const [words = "", href = "", label = ""] = value.slice(tone.length + 1).split("\n");
  // A cookie may be anybody's: it leads nowhere but within the product.
  return [{ tone, words, ...(/^\/(?![/\\])/.test(href) ? { link: { href, label } } : {}) }];
}

/** What the person chose; read by the server so that no page flashes in the other theme. */
export function themeOf(c: AppContext): Theme {
  const theme = getCookie(c, "theme");
  return theme === "light" || theme === "dark" ? theme : "system";
}

export const themeCookie = (theme: Theme) =>
  `theme=${theme}; Path=/; Max-Age=${theme === "system" ? 0 : 31_536_000}; SameSite=Lax`;
