import { Pages, renderPage } from "../../core/http/pages";
import { unlisted } from "../../core/http/security-headers";
import { oneClick } from "../../core/mailings/one-click";
import { endMail, signupOfLink } from "./end-mail";
import { EndMail, MailEnded } from "./views/end-mail";

const path = "/end-mail/:token";
const headers = { "cache-control": "private, no-store", "referrer-policy": "no-referrer", ...unlisted };

/** The last line of a mail to a candidate. Looking ends nothing, for programs look at every link; a click does. */
export const endMailPages = new Pages()
  .get(path, { access: "public" }, ({ c, env, t }) => {
    const token = c.req.param("token") ?? "";
    signupOfLink(env, token);
    return renderPage(c, {
      title: t("followups.end_mail"),
      headers,
      isLight: true,
      body: <EndMail action={`/end-mail/${token}`} />,
    });
  })
  .post(path, { access: "public", ...oneClick }, async ({ c, env, db, by, t }) => {
    await endMail({ env, db, by }, signupOfLink(env, c.req.param("token") ?? ""));
    return renderPage(c, {
      title: t("followups.mail_ended"),
      headers,
      isLight: true,
      body: <MailEnded />,
    });
  });
