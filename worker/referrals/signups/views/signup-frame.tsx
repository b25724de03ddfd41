import type { ComponentChildren } from "preact";
import { useLanguage } from "../../../../web/i18n/language";
import { PublicShell, type PublicShellProps } from "../../../../web/layout/public-shell";

export interface SignupCampaignProps {
  name: string;
  logoUrl: string | null;
  organisation: string;
}

/** A page that a candidate sees: it is the campaign's, and says whose campaign that is. */
export function SignupFrame(
  props: SignupCampaignProps &
    Pick<PublicShellProps, "icon" | "typedIn"> & {
      /** The campaign's name is the page's title: its organisation stands above it. */
      isTitled?: boolean;
      children: ComponentChildren;
    },
) {
  const { t, carry } = useLanguage();
  const { name, logoUrl, organisation, icon, typedIn, isTitled, children } = props;
  const brand = name && (
    <div class="signup-brand">
      {logoUrl && <img src={logoUrl} alt="" class="signup-brand__logo" />}
      <span class="signup-brand__name">{isTitled ? organisation : name}</span>
    </div>
  );
  return (
    <PublicShell
      icon={icon}
      typedIn={typedIn}
      brand={brand || undefined}
      foot={
        <>
          {organisation && !isTitled && <>{t("visitor.organisation", { organisation })} · </>}
          <a href={carry("/your-data")}>{t("yourData.link")}</a>
        </>
      }
    >
      {children}
    </PublicShell>
  );
}
