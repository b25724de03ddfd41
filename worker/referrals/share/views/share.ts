/** WhatsApp's click-to-chat: to `phone` (E.164), or, without one, to whomever the person chooses. */
export function whatsAppUrl(text: string, phone: string | null = null): string {
  return `https://wa.me/${phone === null ? "" : phone.replace(/\D/g, "")}?text=${encodeURIComponent(text)}`;
}
