import type { ComponentChildren } from "preact";

export interface DocumentProps {
  title: string;
  nonce: string;
  locale: string;
  children: ComponentChildren;
}

/** The HTML document around every page. */
export function Document({ title, nonce, locale, children }: DocumentProps) {
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · Milepost`}</title>
        <script type="application/json" id="page" nonce={nonce} />
      </head>
      <body>{children}</body>
    </html>
  );
}
