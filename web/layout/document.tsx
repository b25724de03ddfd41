import type { ComponentChildren } from "preact";
import { useLanguage } from "../i18n/language";
import { type ToastMessage, ToastRegion } from "../ui/toast";
import { asset } from "./assets";

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

export interface DocumentProps {
  title: string;
  preview?: LinkPreview | undefined;
  nonce: string;
  /** A page of the product itself, which can be installed; not one for candidates. */
  isApp?: boolean | undefined;
  /** Search engines are asked not to show it. */
  isUnlisted?: boolean | undefined;
  /** Made to be printed. */
  isSheet?: boolean | undefined;
  /** Made to be read at length. */
  isReading?: boolean | undefined;
  /** Made to decide of one record after another. */
  isQueue?: boolean | undefined;
  /** Made to be gone through step by step. */
  isSteps?: boolean | undefined;
  /** Read on slow phones, and without a chart: it loads no styles of any. */
  isWithoutCharts?: boolean | undefined;
  /** Made to work in: grids of numbers, steps that save by themselves. */
  isWork?: boolean | undefined;
  /** In the system's font, without one to load. */
  isLight?: boolean | undefined;
  theme?: Theme;
  messages?: ToastMessage[];
  children: ComponentChildren;
}

/** The HTML document around every page. */
export function Document(props: DocumentProps) {
  const {
    title,
    preview,
    nonce,
    isApp,
    isUnlisted,
    isSheet,
    isReading,
    isQueue,
    isSteps,
    isWork,
    isWithoutCharts,
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
        <title>{`${title} · Milepost`}</title>
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
        {!isLight &&
          ["font.woff2", "fontx.woff2"].map((name) => (
            <link
              key={name}
              rel="preload"
              href={asset(name)}
              as="font"
              type="font/woff2"
              crossOrigin="anonymous"
            />
          ))}
        <link rel="stylesheet" href={asset("styles.css")} />
        {isApp && <link rel="stylesheet" href={asset("app.css")} />}
        {isApp && !isWithoutCharts && <link rel="stylesheet" href={asset("charts.css")} />}
        {isSheet && <link rel="stylesheet" href={asset("sheets.css")} />}
        {isReading && <link rel="stylesheet" href={asset("reading.css")} />}
        {isQueue && <link rel="stylesheet" href={asset("queue.css")} />}
        {isSteps && <link rel="stylesheet" href={asset("steps.css")} />}
        {isWork && <link rel="stylesheet" href={asset("work.css")} />}
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
