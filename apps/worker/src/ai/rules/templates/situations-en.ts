import type { SituationTexts } from './situations.ts';

export const situationsEn: SituationTexts = {
  liquid: [
    'Switch the device off at once, unplug it and do not charge it again.',
    'Turn it upside down, let it drain, and do not try to dry it with heat.',
    'Say in this ticket what was spilled and how much.',
  ],
  paper_jam: [
    'Open the covers and trays one after the other and pull the paper out slowly, in the direction it travels.',
    'Look for torn scraps; then fan the paper in the tray and set the guides against it.',
    'Print one page as a test; use another printer until it runs.',
  ],
  toner: [
    'Look on the printer’s display which cartridge is meant.',
    'Take the cartridge out, rock it gently from side to side and put it back.',
    'Use another printer until a new cartridge has come.',
  ],
  printer: [
    'Switch the printer off and on again, and look at its display for a message.',
    'Delete waiting jobs from the print queue and print one page.',
    'Choose another printer for what is urgent.',
  ],
  label_printer: [
    'Check power, cable and whether label roll and ribbon are seated properly.',
    'Restart the printer or the handheld, then try one label or one scan.',
    'Write down which devices are affected and what cannot be shipped because of it.',
  ],
  meeting_room: [
    'Check that the screen is on and that the input you are plugged into is chosen.',
    'Unplug the cable at both ends and plug it in again; try a second cable or another laptop.',
    'If people are waiting, move to another room or share your screen in an online meeting.',
  ],
  dock: [
    'Unplug the dock from power and laptop, wait half a minute and connect it again, power first.',
    'Try the device directly on the laptop to see whether the dock is the cause.',
  ],
  external_screen: [
    'Check that the screen has power and that the right input is chosen in its menu.',
    'Swap the video cable or the port with one that works.',
    'Press Windows+P and choose Extend.',
  ],
  no_power: [
    'Unplug the charger and everything else, hold the power button for half a minute, then connect the charger and try again.',
    'Try another socket and, if there is one, another charger of the same kind.',
    'Note whether a light comes on or it beeps.',
  ],
  battery: [
    'Try another socket and another charger of the same kind.',
    'If the battery is swollen or hot, switch the device off, do not charge it and keep it away from anything that burns.',
  ],
  overheating: [
    'Put the device on a hard, flat surface and free its air vents.',
    'Close what you do not need; if it stays hot or smells, switch it off.',
  ],
  audio_device: [
    'Check that it is plugged in or paired, charged, and not muted by a switch of its own.',
    'Choose it in the sound settings and in the application you use.',
    'Try it on another port or another computer.',
  ],
  input_device: [
    'Replace or charge the batteries, or unplug the device and use another port.',
    'If it is wireless, remove it from the Bluetooth list and pair it again.',
  ],
  cracked: [
    'Save your work while the device still runs, and avoid touching broken glass.',
    'Add a photo of the damage and say whether it can still be used.',
  ],
  blue_screen: [
    'Note or photograph the stop code on the screen.',
    'Unplug everything that was connected lately and restart once.',
    'If it comes back, leave the computer switched on and work on another one if you can.',
  ],
  spreadsheet: [
    'Make a copy of the file and open the copy.',
    'Open an earlier version from the version history if there is one.',
    'Check whether other files open normally.',
  ],
  browser: [
    'Reload the page, then try a private window.',
    'Try another browser; if it works there, go on there for now.',
    'Clear the cached files of this page and sign in again.',
  ],
  slow_computer: [
    'Restart the computer (restart, not shut down) and let updates finish.',
    'Close programs and browser tabs that you do not need.',
    'Empty the recycle bin and check that the disk is not full.',
  ],
  install: [
    'Look in the software portal: what is approved can be installed there without waiting.',
    'Otherwise name the program, what you need it for, and who approves the cost.',
  ],
  wrong_result: [
    'Stop sending out what the program calculates until it has been checked.',
    'Write down one example: what you entered, what came out, and what should have come out.',
  ],
  language_settings: [
    'Look in the Language and Region settings of the computer; a new setting takes effect after you sign in again.',
    'In the program itself, look for Language under Options or Preferences.',
    'For the keyboard, press Windows+Space to change the layout.',
  ],
  app_crash: [
    'Close the program completely, if necessary in the Task Manager, and start it again.',
    'Restart the computer, so that pending updates are finished.',
    'Note what you did just before, and the exact message.',
  ],
  site_down: [
    'Ask a colleague whether it is the same for them, so that we know how far it reaches.',
    'Use your phone as a hotspot for what cannot wait.',
    'Leave network devices plugged in; do not reset them.',
  ],
  vpn: [
    'Check that the internet works without the VPN.',
    'Disconnect the VPN, restart the computer and connect again.',
    'Try another network, for instance your phone’s hotspot.',
  ],
  guest_wifi: [
    'Choose the guest network and open any page, so that the sign-in page appears.',
    'Ask the reception for a fresh access code if yours has expired.',
  ],
  wifi: [
    'Switch Wi-Fi off and on, or forget the network and join it again.',
    'Go nearer to the access point, or use a cable, and see whether it holds.',
    'Note where and when it drops.',
  ],
  network_drive: [
    'Check whether other drives and the intranet work.',
    'Disconnect the drive, restart the computer and open it again.',
    'Copy a file you need urgently to your computer and work on the copy.',
  ],
  page: [
    'Try another browser and a second website, to see whether it is this page alone.',
    'Restart the computer, and compare with your phone on mobile data.',
  ],
  everybody_locked_out: [
    'Do not try again and again: accounts lock themselves after several attempts.',
    'Whoever is still signed in should stay signed in.',
  ],
  mfa: [
    'If you still have the old phone, sign in with it and add the new one on the security page of your account.',
    'Check that date and time on the phone are set automatically.',
    'Refuse any sign-in request that you did not start yourself.',
  ],
  locked_account: [
    'Wait a quarter of an hour without trying again: most locks end by themselves.',
    'Remove the old password where it may be stored: phone, mail program, mapped drives.',
  ],
  password: [
    'Check Caps Lock and the keyboard layout, and type the password by hand.',
    'Use the self-service reset page if you have registered for it.',
    'Never send a password to anybody, in this ticket neither.',
  ],
  joiner: [
    'Name the person, the department, the first or last day and the manager.',
    'Say whose rights they should be like, or which systems they need.',
  ],
  access: [
    'Write the exact path or name, and whether you need to read or to change.',
    'Ask the owner for their consent here in the ticket: that is what it usually waits for.',
    'Let a colleague send you what you need today.',
  ],
  mailbox_full: [
    'Empty the deleted items and the junk folder.',
    'Sort by size and save large attachments elsewhere, then delete those mails.',
    'Clean up sent items as well: they count too.',
  ],
  mail_outage: [
    'Use phone or chat for what cannot wait.',
    'Leave mails in the outbox: they go out when mail works again.',
  ],
  meeting_sound: [
    'Check in the meeting’s settings which microphone, speaker and camera are chosen.',
    'Leave the meeting and join again, or join in the browser.',
    'Dial in by phone if people are waiting.',
  ],
  calendar: [
    'Look at the calendar in the web version: if it is right there, restart the program on your computer.',
    'Remove the shared calendar and add it again.',
    'Ask its owner whether the sharing still includes you.',
  ],
  document_conflict: [
    'Save a copy of your version under another name before you close anything.',
    'Ask everybody to close the document, and open it again in the browser.',
    'Compare earlier versions in the version history.',
  ],
  mail_missing: [
    'Look in the web version of your mailbox, and in the junk and archive folders.',
    'Check that the program is not in offline mode, and restart it.',
    'Look whether a rule moves these mails.',
  ],
  ransom: [
    'Take the computer off the network now: Wi-Fi off, cable out. Leave it switched on.',
    'Do not pay, do not delete and do not open anything further.',
    'Call IT by phone, from another device.',
  ],
  password_given: [
    'Change the password now, from another device, and wherever else you use the same one.',
    'Refuse sign-in requests that you did not start, and sign out of all sessions if you can.',
    'Call IT by phone, and leave the mail where it is.',
  ],
  lost_device: [
    'Report it to IT by phone at once, so that it can be locked.',
    'Change your password from another device.',
    'Report a theft to the police and keep the reference.',
  ],
  strange_sign_in: [
    'Refuse every request that you did not start.',
    'Change your password from a device that you trust.',
    'Call IT by phone if requests keep coming.',
  ],
  data_leak: [
    'Ask the recipient to delete it unread, and to confirm that.',
    'Withdraw sharing links, and write down who got what and when.',
    'Delete nothing that shows what happened.',
  ],
  phishing: [
    'Do not click, reply or open the attachment.',
    'Report it with the report button of the mail program, or attach the mail to this ticket.',
    'To check a payment or a changed account, call a number that you already know.',
  ],
};
