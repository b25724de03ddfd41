import type { ComponentChildren } from "preact";
import { type ToastMessage, ToastRegion } from "../ui/toast";
import { asset } from "./assets";

export type Theme = "system" | "light" | "dark";

export interface DocumentProps {
  title: string;
  nonce: string;
  locale: string;
  theme?: Theme;
  messages?: ToastMessage[];
  children: ComponentChildren;
}

const writtenFromTheRight = /^(ar|dv|fa|he|ku-arab|ps|sd|ug|ur|yi)\b/i;

/** The HTML document around every page. */
export function Document({ title, nonce, locale, theme = "system", messages = [], children }: DocumentProps) {
  return (
    <html
      lang={locale}
      dir={writtenFromTheRight.test(locale) ? "rtl" : "ltr"}
      data-theme={theme === "system" ? undefined : theme}
    >
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <title>{`${title} · Milepost`}</title>
        <meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#141d19" media="(prefers-color-scheme: dark)" />
        <link rel="icon" href={asset("favicon.svg")} type="image/svg+xml" />
        <link rel="stylesheet" href={asset("styles.css")} />
        <script type="module" src={asset("start.js")} nonce={nonce} />
      </head>
      <body>
        {children}
        <ToastRegion messages={messages} />
      </body>
    </html>
  );
}
