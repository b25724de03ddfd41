import { useLanguage } from "../i18n/language";
import { CopyButton } from "./copy";
import { Icon } from "./icon";
import { whatsAppAddress } from "./whatsapp";

export interface ShareButtonsProps {
  url: string;
  /** The address for each way of sharing, where they are told apart. */
  urlFor?: (way: "share" | "whatsapp" | "telegram" | "copy") => string;
  /** What is sent, around the link as it is shared there. */
  message: (url: string) => string;
  title: string;
  /** What is shared, for screen readers. */
  what?: string;
}

/** The device's own sheet where there is one, else links to the two messengers that the field uses. */
export function ShareButtons({ url, urlFor = () => url, message, title, what }: ShareButtonsProps) {
  const { t } = useLanguage();
  // These two put the link beside the words themselves.
  const text = message("").trim();
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
        href={whatsAppAddress(message(urlFor("whatsapp")))}
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
