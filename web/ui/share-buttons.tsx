import { useLanguage } from "../i18n/language";
import { CopyButton } from "./copy";
import { Icon } from "./icon";
import { whatsAppAddress } from "./whatsapp";

export interface ShareButtonsProps {
  url: string;
  /** The address for each way of sharing, where they are told apart. */
  urlFor?: (way: "share" | "whatsapp" | "telegram" | "copy") => string;
  /** Goes before the link in a message. */
  text: string;
  title?: string;
  /** What is shared, for screen readers. */
  what?: string;
}

/** The device's own sheet where there is one, else links to the two messengers that the field uses. */
export function ShareButtons({ url, urlFor = () => url, text, title = text, what }: ShareButtonsProps) {
  const { t } = useLanguage();
  const telegram = `https://t.me/share/url?url=${encodeURIComponent(urlFor("telegram"))}&text=${encodeURIComponent(text)}`;
  const named = what && <span class="visually-hidden"> {what}</span>;
  return (
    <div class="share">
      <button
        type="button"
        class="button button--primary button--small share__sheet"
        data-share={urlFor("share")}
        data-share-text={text}
        data-share-title={title}
      >
        <Icon name="share" />
        <span>
          {t("ui.share")}
          {named}
        </span>
      </button>
      <a
        class="button button--plain button--small share__link"
        href={whatsAppAddress(`${text} ${urlFor("whatsapp")}`)}
        target="_blank"
        rel="noreferrer"
      >
        <Icon name="message" />
        <span>
          {t("share.way.whatsapp")}
          {named}
        </span>
      </a>
      <a
        class="button button--plain button--small share__link"
        href={telegram}
        target="_blank"
        rel="noreferrer"
      >
        <Icon name="send" />
        <span>
          {t("share.way.telegram")}
          {named}
        </span>
      </a>
      <CopyButton value={urlFor("copy")} label={t("ui.copyLink")} {...(what ? { what } : {})} />
    </div>
  );
}
