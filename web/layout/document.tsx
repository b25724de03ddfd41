import type { ComponentChildren } from "preact";
import { useLanguage } from "../i18n/language";
import { type ToastMessage, ToastRegion } from "../ui/toast";
import { asset } from "./assets";
import { type PageKind, stylesOf } from "./styles-of";

export type Theme = "system" | "light" | "dark";

/** What a messenger shows of the page's address. */
export interface LinkPreview {
  title: string;
  description: string;
  /** Absolute. */
  url: string;
  image: string;
  site: string;
}

export interface DocumentProps extends PageKind {
  title: string;
  /** What the page is of, where that is not the product itself. */
  site?: string | undefined;
  preview?: LinkPreview | undefined;
  nonce: string;
  /** Search engines are asked not to show it. */
  isUnlisted?: boolean | undefined;
  /** In the system's font, without one to load. */
  isLight?: boolean | undefined;
  /** What else stands in the head: links to other forms of the page, structured data. */
  head?: ComponentChildren;
  theme?: Theme;
  messages?: ToastMessage[];
  children: ComponentChildren;
}

/** The HTML document around every page. */
export function Document(props: DocumentProps) {
  const {
    title,
    site = "Milepost",
    preview,
    nonce,
    isApp,
    isUnlisted,
    head,
    isLight,
    theme = "system",
    messages = [],
    children,
  } = props;
  const { locale, direction } = useLanguage();
  return (
    <html
      lang={locale}
      dir={direction}
      data-theme={theme === "system" ? undefined : theme}
      data-light={isLight ? "" : undefined}
    >
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <title>{title === site ? title : `${title} · ${site}`}</title>
        <meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#141d19" media="(prefers-color-scheme: dark)" />
        {isUnlisted && <meta name="robots" content="noindex" />}
        {preview && <PreviewTags {...preview} locale={locale} />}
        <link rel="icon" href={asset("favicon.svg")} type="image/svg+xml" />
        {isApp && (
          <>
            <link rel="manifest" href="/manifest.webmanifest" crossOrigin="use-credentials" />
            <link rel="apple-touch-icon" href={asset("icon192.png")} />
          </>
        )}
        {!isLight && (
          <link
            rel="preload"
            href={asset("font.woff2")}
            as="font"
            type="font/woff2"
            crossOrigin="anonymous"
          />
        )}
        {stylesOf(props).map((name) => (
          <link key={name} rel="stylesheet" href={asset(name)} />
        ))}
        {head}
        <script type="module" src={asset("start.js")} nonce={nonce} />
      </head>
      <body>
        {children}
        <ToastRegion messages={messages} />
      </body>
    </html>
  );
}

/** Open Graph, which WhatsApp, Facebook, Telegram, LinkedIn and others read (https://ogp.me). */
function PreviewTags({ title, description, url, image, site, locale }: LinkPreview & { locale: string }) {
  const tags = {
    "og:type": "website",
    "og:title": title,
    "og:description": description,
    "og:url": url,
    "og:image": image,
    "og:site_name": site,
    "og:locale": locale.replace("-", "_"),
  };
  return (
    <>
      <meta name="description" content={description} />
      {Object.entries(tags).map(([property, content]) => (
        <meta key={property} property={property} content={content} />
      ))}
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}
