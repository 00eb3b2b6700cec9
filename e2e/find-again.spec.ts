import { expect, test } from '@playwright/test';
import { answeredTicket, clientOf, enterAs, fileTicket, must, newMark, solve } from './desk-client.ts';
import { employees, staff } from './people.ts';
import { say } from './say.ts';
import { ticketPage } from './ticket-page.ts';

test('a problem that was solved in one language is found again in another', async ({ page }) => {
  const [camille] = employees.fr;
  const [sanne] = employees.nl;
  const [karim] = staff.fr;
  const [jeroen] = staff.nl;
  // What machines say is the same in every language.
  const code = `0x${newMark()}`;

  const french = await clientOf(camille);
  const solved = await fileTicket(french, {
    description: `Le VPN refuse la connexion avec l'erreur ${code}\nDepuis ce matin, le client VPN affiche ${code} et se coupe.`,
  });
  await answeredTicket(french, solved.ticket_number);
  await solve(
    await clientOf(karim),
    karim,
    solved.ticket_number,
    `Le certificat du client VPN avait expiré ; il a été renouvelé et l'erreur ${code} a disparu.`,
  );
  await must(french, 'POST', `/api/tickets/${solved.ticket_number}/close`);

  const dutch = await clientOf(sanne);
  const filed = await fileTicket(dutch, {
    description: `VPN weigert de verbinding met fout ${code}\nSinds vanochtend toont de VPN-client ${code} en valt de verbinding weg.`,
  });
  await enterAs(page, jeroen);
  await page.goto(`/tickets/${filed.ticket_number}`);
  const { assistant, steps } = ticketPage(page, 'nl');
  await expect(steps.getByRole('listitem').first()).toBeVisible();
  const similar = assistant.getByRole('link', { name: solved.title });
  await expect(similar).toBeVisible();
  await expect(assistant).toContainText(solved.ticket_number);

  await similar.click();
  await expect(page.getByRole('heading', { level: 1, name: solved.title })).toBeVisible();
  await expect(ticketPage(page, 'nl').solution).toContainText(code);
  await expect(page.getByRole('main')).toContainText(say('nl', 'ticket:conversation.closed'));
});
