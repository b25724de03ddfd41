import { useLanguage } from "../../../../web/i18n/language";
import { Island } from "../../../../web/islands/island";
import { Button } from "../../../../web/ui/button";
import { PostForm } from "../../../../web/ui/post-form";
import PasskeySignIn from "../islands/passkey-sign-in.island";

/** Shown by its script, where the browser knows passkeys of this host. `failed`: what it says where that breaks off. */
export function PasskeyButton({ host, next, action }: { host: string; next: string; action: string }) {
  const { t } = useLanguage();
  return (
    <>
      <div id="passkey" hidden>
        <PostForm action={action} csrf="" plain>
          <input type="hidden" name="next" value={next} />
          <input type="hidden" name="response" value="" />
          <p role="alert" class="field__fault" data-passkey-fault="" hidden>
            {t("passkeys.failed")}
          </p>
          <Button tone="plain" icon="key">
            {t("passkeys.signIn")}
          </Button>
        </PostForm>
      </div>
      <Island name="core/passkey-sign-in" of={PasskeySignIn} props={{ host }} />
    </>
  );
}
