// Made from assets/words by `npm run words`.
import { given, speechOf } from '../../speech.ts';
import type { FailureWords } from '../words.ts';

const { moment, number, plural, text, wait } = speechOf('nl');

export const words: FailureWords = {
  failures: {
    'LK-0001': {
      summary: (v = {}) => 'Er is iets misgegaan in Latchkey' + (given(v.reference) ? ' (referentie ' + text(v.reference) + ')' : '') + '.',
      userAction: (v = {}) => 'Probeer het opnieuw. Gebeurt het nog eens, geef dan de code' + (given(v.reference) ? ' en de referentie ' + text(v.reference) : '') + ' aan je helpdesk.',
      helpdesk: (v = {}) => 'De details staan in het logboek op deze computer' + (given(v.reference) ? '; zoek daarin naar ' + text(v.reference) : '') + '. Stuur het naar de mensen die Latchkey onderhouden.',
    },
    'LK-0002': {
      summary: 'Geannuleerd.',
      userAction: 'Je hoeft niets te doen. Begin opnieuw wanneer je wilt.',
      helpdesk: 'De gebruiker of het systeem heeft Latchkey gestopt. Alles wat tot dan toe was gedaan, is teruggedraaid.',
    },
    'LK-1010': {
      summary: 'De notities van Latchkey over een schijf die nog werd ingesteld, waren beschadigd en zijn apart gezet.',
      userAction: 'Begin opnieuw. Staat er in je account op de server een app-wachtwoord dat je niet herkent, verwijder het dan daar.',
      helpdesk: (v = {}) => 'Het beschadigde journaal is bewaard' + (given(v.path) ? ' als ' + text(v.path) : '') + '. Vergelijk de app-wachtwoorden van de gebruiker op de server met de schijven op deze computer en verwijder wat over is.',
    },
    'LK-1011': {
      summary: 'De lijst met je schijven was beschadigd en is apart gezet.',
      userAction: 'Stel je schijven opnieuw in. Je bestanden staan op de server en daar is niets mee gebeurd.',
      helpdesk: (v = {}) => 'De beschadigde lijst is bewaard' + (given(v.path) ? ' als ' + text(v.path) : '') + '. Verwijder de oude app-wachtwoorden op de server zodra de schijven opnieuw zijn ingesteld.',
    },
    'LK-1012': {
      summary: 'De bestanden van Latchkey zijn geschreven door een nieuwere versie dan deze.',
      userAction: 'Werk Latchkey bij en start het opnieuw.',
      helpdesk: (v = {}) => 'Op deze computer staat een oudere Latchkey dan de versie die het laatst voor deze gebruiker is gebruikt' + (given(v.path) ? ' (bestand ' + text(v.path) + ')' : '') + '. Installeer de nieuwere versie; verwijder het bestand niet.',
    },
    'LK-1013': {
      summary: (v = {}) => 'Latchkey kan zijn notities niet opslaan op de harde schijf van deze computer' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + '.',
      userAction: 'Maak ruimte vrij op de harde schijf en begin opnieuw.',
      helpdesk: (v = {}) => 'Controleer vrije ruimte, quota en machtigingen van de map' + (given(v.path) ? ' ' + text(v.path) : '') + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Zonder deze notities doet Latchkey niets op de server.',
    },
    'LK-1020': {
      summary: 'Latchkey kan niet nagaan of niets anders hier tegelijk wijzigingen aanbrengt en wijzigt daarom niets.',
      userAction: 'Neem contact op met je helpdesk: het ligt aan de plaats van je persoonlijke bestanden op deze computer.',
      helpdesk: (v = {}) => 'Het bestand' + (given(v.path) ? ' ' + text(v.path) : '') + ' kan niet worden vergrendeld' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Bij een persoonlijke map op het netwerk moet het bestandssysteem vergrendeling bieden (flock; lockd voor NFS 3); stel anders XDG_DATA_HOME in op een lokale map van de gebruiker.',
    },
    'LK-1021': {
      summary: (v = {}) => 'Anderen kunnen een map wijzigen waarin Latchkey bestanden bewaart' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: (v = {}) => 'Ontneem hun de schrijfrechten' + (given(v.path) ? ' met deze opdracht in een terminal: chmod go-w ' + text(v.path) : '') + '. Begin daarna opnieuw.',
      helpdesk: (v = {}) => 'De map' + (given(v.path) ? ' ' + text(v.path) : '') + ' is beschrijfbaar voor de groep of voor iedereen. De inhoud kan worden verwisseld, dus Latchkey vertrouwt de map niet. Alleen de eigenaar mag schrijfrechten hebben' + (given(v.path) ? ': chmod go-w ' + text(v.path) : '') + '.',
    },
    'LK-1022': {
      summary: (v = {}) => 'Een bestand of map die Latchkey gebruikt, is van iemand anders' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Start Latchkey als jezelf, zonder sudo. Deed je dat al, neem dan contact op met je helpdesk.',
      helpdesk: (v = {}) => 'De gebruiker moet eigenaar zijn van' + (given(v.path) ? ' ' + text(v.path) : ' het bestand of de map') + '; elke bovenliggende map moet van de gebruiker of van root zijn. Controleer de eigenaar (ls -ld) en herstel die met chown als Latchkey ooit als een andere gebruiker is gestart.',
    },
    'LK-1023': {
      summary: (v = {}) => 'Er staat iets anders op de plaats van een van de bestanden van Latchkey' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Verplaats het en begin opnieuw. Weet je niet wat het is, neem dan contact op met je helpdesk.',
      helpdesk: (v = {}) => 'Latchkey leest alleen gewone bestanden van een redelijke grootte' + (given(v.path) ? '; ' + text(v.path) + ' is dat niet' : '') + '. Iets anders heeft daar onder die naam een map, pipe, apparaat, socket of een veel te groot bestand neergezet.',
    },
    'LK-5401': {
      summary: (v = {}) => 'macOS is geweigerd bij het verbinden van de schijf' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Probeer het opnieuw: Latchkey maakt elke keer nieuwe inloggegevens voor macOS. Je hoeft je niet opnieuw aan te melden.',
      helpdesk: (v = {}) => 'NetFS meldt dat het is geweigerd' + (given(v.status) ? ' (resultaat ' + text(v.status) + ')' : '') + '. Het vraagt de eigen server van Latchkey op deze computer, met net gemaakte inloggegevens, en niet de server van het bedrijf.',
    },
    'LK-5402': {
      summary: (v = {}) => 'macOS kon de schijf' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ' niet verbinden en gaf geen reden op.',
      userAction: 'Probeer het opnieuw. Je hoeft je niet opnieuw aan te melden.',
      helpdesk: (v = {}) => 'NetFS meldt “mount failed”' + (given(v.status) ? ' (resultaat ' + text(v.status) + ')' : '') + '. Misschien staat er meer in Console, onder het proces NetAuthSysAgent of webdavfs_agent.',
    },
    'LK-5403': {
      summary: (v = {}) => 'macOS heeft op het adres van de schijf' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ' niets gevonden om te verbinden.',
      userAction: 'Sluit Latchkey af, open het opnieuw en verbind de schijf opnieuw.',
      helpdesk: (v = {}) => 'NetFS meldt dat deze gedeelde map niet bestaat' + (given(v.status) ? ' (resultaat ' + text(v.status) + ')' : '') + '. Het adres is dat van de server van Latchkey op deze computer, die intussen opnieuw kan zijn gestart.',
    },
    'LK-5404': {
      summary: (v = {}) => 'macOS heeft geprobeerd de schijf' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ' zonder aanmelding te verbinden.',
      userAction: 'Probeer het opnieuw. Je hoeft je niet opnieuw aan te melden.',
      helpdesk: (v = {}) => 'NetFS meldt dat gasten niet worden ondersteund' + (given(v.status) ? ' (resultaat ' + text(v.status) + ')' : '') + '. Het had inloggegevens gekregen: een instelling of een profiel op deze Mac wijzigt hoe servers worden verbonden.',
    },
    'LK-5405': {
      summary: (v = {}) => 'Een andere gebruiker van deze Mac heeft het adres van deze schijf' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ' verbonden.',
      userAction: 'Vraag die persoon uit te loggen of de schijf uit te werpen in de Finder. Probeer het daarna opnieuw.',
      helpdesk: (v = {}) => 'NetFS meldt EEXIST' + (given(v.status) ? ' (resultaat ' + text(v.status) + ')' : '') + ': een adres kan maar één keer worden gekoppeld, ongeacht de gebruikersnaam. De bestaande koppeling is niet van deze gebruiker, dus Latchkey laat die met rust (`mount -t webdav` toont ze).',
    },
    'LK-5406': {
      summary: (v = {}) => 'macOS herkent het adres van de schijf niet als netwerkschijf' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Sluit Latchkey af, open het opnieuw en probeer het nog eens.',
      helpdesk: (v = {}) => 'NetFS meldt ENODEV' + (given(v.status) ? ' (resultaat ' + text(v.status) + ')' : '') + ': geen antwoord, geen WebDAV, een bestand in plaats van een map, of een serverfout tijdens het koppelen. Het eigen verzoek van Latchkey aan hetzelfde adres werkte vlak daarvoor.',
    },
    'LK-5407': {
      summary: (v = {}) => 'macOS heeft geen plaats om de schijf' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ' te tonen.',
      userAction: 'Start deze Mac opnieuw op en probeer het nog eens.',
      helpdesk: (v = {}) => 'NetFS meldt ENOENT' + (given(v.status) ? ' (resultaat ' + text(v.status) + ')' : '') + ': de map onder /Volumes kon niet worden gemaakt. Misschien staan er nog mappen van eerdere koppelingen, met root als eigenaar.',
    },
    'LK-5408': {
      summary: (v = {}) => 'Een vraag van macOS over de schijf' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ' is met Annuleer beantwoord.',
      userAction: 'Probeer het opnieuw en kies Sta toe wanneer macOS erom vraagt.',
      helpdesk: (v = {}) => 'NetFS meldt dat iemand heeft geweigerd' + (given(v.status) ? ' (resultaat ' + text(v.status) + ')' : '') + '. Latchkey zegt macOS geen vragen te stellen; er verscheen er toch een, misschien van een beveiligingsproduct.',
    },
    'LK-5409': {
      summary: (v = {}) => 'De verbinding viel weg terwijl macOS de schijf' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ' verbond.',
      userAction: 'Probeer het opnieuw. Je hoeft je niet opnieuw aan te melden.',
      helpdesk: (v = {}) => 'NetFS meldt EIO' + (given(v.status) ? ' (resultaat ' + text(v.status) + ')' : '') + '. Gebeurt het nog eens, controleer dan of een beveiligingsproduct verbindingen met 127.0.0.1 inspecteert.',
    },
    'LK-5410': {
      summary: (v = {}) => 'macOS kan de schijf' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ' niet verbinden op de manier waarop Latchkey dat vraagt.',
      userAction: 'Werk macOS en Latchkey bij. Helpt dat niet, neem dan contact op met je helpdesk.',
      helpdesk: (v = {}) => 'NetFS meldt EINVAL' + (given(v.status) ? ' (resultaat ' + text(v.status) + ')' : '') + ': het accepteert het adres of een optie niet. Noteer de versie van macOS.',
    },
    'LK-5411': {
      summary: (v = {}) => 'macOS kreeg niet op tijd antwoord bij het verbinden van de schijf' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Probeer het opnieuw als het netwerk beter is. Je hoeft je niet opnieuw aan te melden.',
      helpdesk: (v = {}) => 'NetFS meldt ETIMEDOUT' + (given(v.status) ? ' (resultaat ' + text(v.status) + ')' : '') + '. De server reageert traag, of een beveiligingsproduct houdt verbindingen met 127.0.0.1 tegen.',
    },
    'LK-5412': {
      summary: (v = {}) => 'macOS kreeg geen antwoord op het adres van de schijf op deze computer' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Sluit Latchkey af, open het opnieuw en probeer het nog eens.',
      helpdesk: (v = {}) => 'NetFS meldt ECONNREFUSED' + (given(v.status) ? ' (resultaat ' + text(v.status) + ')' : '') + ': het proces dat de schijven aanbiedt, is beëindigd of luistert op een andere poort.',
    },
    'LK-5413': {
      summary: (v = {}) => 'macOS kan het eigen adres van deze computer niet bereiken' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Start deze Mac opnieuw op en probeer het nog eens.',
      helpdesk: (v = {}) => 'NetFS meldt EHOSTDOWN' + (given(v.status) ? ' (resultaat ' + text(v.status) + ')' : '') + ' voor 127.0.0.1. Controleer pakketfilters, VPN-clients en netwerkextensies.',
    },
    'LK-5414': {
      summary: (v = {}) => 'macOS mag geen verbinding maken met het eigen adres van deze computer' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Open Systeeminstellingen > Privacy en beveiliging > Lokaal netwerk, schakel Latchkey in en probeer het opnieuw.',
      helpdesk: (v = {}) => 'NetFS meldt EHOSTUNREACH' + (given(v.status) ? ' (resultaat ' + text(v.status) + ')' : '') + ' voor 127.0.0.1. Zo ziet een geweigerde toestemming voor het lokale netwerk eruit; netwerkextensies die verkeer filteren, geven hetzelfde beeld.',
    },
    'LK-5415': {
      summary: (v = {}) => 'macOS kon de schijf' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ' niet verbinden, met een resultaat dat Latchkey niet kent.',
      userAction: 'Probeer het opnieuw. Gebeurt het nog eens, neem dan contact op met je helpdesk.',
      helpdesk: (v = {}) => 'NetFS gaf een resultaat dat op geen enkele lijst staat' + (given(v.status) ? ' (resultaat ' + text(v.status) + ')' : '') + '. Positieve resultaten zijn een errno, negatieve een OSStatus.',
    },
    'LK-5416': {
      summary: (v = {}) => 'macOS deed te lang over de schijf' + (given(v.seconds) ? ' (meer dan ' + wait(v.seconds) + ')' : '') + ', dus Latchkey wacht niet langer.',
      userAction: 'Probeer het opnieuw. Gebeurt het nog eens, open je bestanden dan voorlopig in de browser.',
      helpdesk: (v = {}) => 'Een aanroep van NetFS of unmount kwam niet terug' + (given(v.seconds) ? ' binnen ' + wait(v.seconds) : '') + '. Sommige versies van macOS blijven hangen bij het koppelen van WebDAV; opnieuw opstarten helpt als NetAuthSysAgent hangt.',
    },
    'LK-5417': {
      summary: 'Het deel van Latchkey dat schijven verbindt, is onverwacht gestopt.',
      userAction: 'Probeer het opnieuw. Je hoeft je niet opnieuw aan te melden.',
      helpdesk: (v = {}) => 'Het proces dat NetFS aanroept, eindigde zonder antwoord' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Crashrapporten staan in Console; misschien heeft een beveiligingsproduct het beëindigd.',
    },
    'LK-5418': {
      summary: (v = {}) => 'Volgens macOS is de schijf verbonden' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ', maar er is geen volume van te zien.',
      userAction: 'Probeer het opnieuw. Gebeurt het nog eens, start deze Mac dan opnieuw op.',
      helpdesk: 'NetFS gaf geen pad, en in de lijst met koppelingen komt het adres van de schijf niet voor.',
    },
    'LK-5419': {
      summary: (v = {}) => 'De schijf' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ' kan niet worden losgekoppeld omdat die in gebruik is' + (given(v.programs) ? ' door ' + text(v.programs) : '') + '.',
      userAction: (v = {}) => 'Sluit de bestanden ervan' + (given(v.programs) ? ' in ' + text(v.programs) : '') + ' en probeer het opnieuw. Wil je toch loskoppelen, werp de schijf dan uit in de Finder; niet-opgeslagen wijzigingen gaan verloren.',
      helpdesk: (v = {}) => 'unmount meldt EBUSY' + (given(v.path) ? ' voor ' + text(v.path) : '') + '. Latchkey forceert het nooit. `lsof +f -- PATH` toont wie bestanden open heeft; dat kan ook Spotlight zijn.',
    },
    'LK-5420': {
      summary: (v = {}) => 'macOS kon de schijf' + (given(v.path) ? ' op ' + text(v.path) : '') + ' niet loskoppelen.',
      userAction: 'Werp de schijf uit in de Finder en probeer het opnieuw.',
      helpdesk: (v = {}) => 'unmount is mislukt' + (given(v.errno) ? ' (errno ' + text(v.errno) + ')' : '') + '.',
    },
    'LK-5421': {
      summary: 'Latchkey kan op deze Mac geen netwerkschijven van macOS gebruiken.',
      userAction: 'Installeer Latchkey opnieuw, in de versie voor de processor van deze Mac.',
      helpdesk: (v = {}) => 'NetFS of de systeembibliotheek kon niet worden geladen' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Het native deel van Latchkey ontbreekt, is voor een andere processor gemaakt of is niet ondertekend zoals de rest.',
    },
    'LK-5422': {
      summary: 'Latchkey mag van macOS geen netwerkvolumes gebruiken.',
      userAction: 'Open Systeeminstellingen > Privacy en beveiliging > Bestanden en mappen, sta netwerkvolumes toe voor Latchkey en probeer het opnieuw.',
      helpdesk: (v = {}) => 'De programma’s van Latchkey krijgen EPERM' + (given(v.path) ? ' op ' + text(v.path) : '') + '. Een profiel kan het voor iedereen toestaan (PPPC, SystemPolicyNetworkVolumes). In de Finder kan de schijf zelf wel werken.',
    },
    'LK-5423': {
      summary: 'macOS opent Latchkey pas bij het inloggen als jij dat toestaat.',
      userAction: 'Open Systeeminstellingen > Algemeen > Inlogonderdelen en extensies en schakel Latchkey in.',
      helpdesk: 'SMAppService meldt “requires approval”: de gebruiker heeft het inlogonderdeel uitgeschakeld of nog niet toegestaan. Een profiel kan het toestaan (com.apple.servicemanagement).',
    },
    'LK-5424': {
      summary: 'macOS kan Latchkey niet vinden als app die bij het inloggen moet worden geopend.',
      userAction: 'Verplaats Latchkey naar de map Apps, open het van daaruit en probeer het opnieuw.',
      helpdesk: 'SMAppService meldt “not found”: de app draait vanaf een schijfkopie, is niet ondertekend of is verplaatst terwijl die draaide.',
    },
    'LK-6001': {
      summary: (v = {}) => 'Je IT-afdeling staat dit niet toe' + (given(v.name) ? ': ' + text(v.name) : '') + '.',
      userAction: 'Vraag het je helpdesk als je het nodig hebt.',
      helpdesk: (v = {}) => 'Een beleid op deze computer verbiedt dit' + (given(v.name) ? ': ' + text(v.name) : '') + '.',
    },
    'LK-6002': {
      summary: 'De instellingen van je IT-afdeling voor de webpagina van deze server kunnen niet worden gelezen.',
      userAction: 'Neem contact op met je helpdesk. Je hebt niets fout gedaan.',
      helpdesk: (v = {}) => 'Het beleid' + (given(v.by) ? ' ' + text(v.by) : '') + ' of een recept daarin is beschadigd: controleer het met recipe.schema.json. Zolang het niet kan worden gelezen, valt Latchkey niet terug op het eigen recept, dat misschien meer toestaat.',
    },
    'LK-6003': {
      summary: (v = {}) => 'Je IT-afdeling heeft vastgelegd met welke server deze computer verbinding maakt' + (given(v.host) ? ': ' + text(v.host) : '') + '.',
      userAction: 'Gebruik dat adres. Heb je een andere server nodig, vraag het dan je helpdesk.',
      helpdesk: (v = {}) => 'Het beleid legt de server vast' + (given(v.path) ? ' (' + text(v.path) + ', platform.address)' : '') + '. Er is niets naar het andere adres gestuurd.',
    },
    'LK-6004': {
      summary: (v = {}) => 'De regels van je IT-afdeling kunnen niet worden gelezen' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + ', dus er kan niets nieuws worden ingesteld.',
      userAction: 'Neem contact op met je helpdesk. Schijven die al zijn ingesteld, blijven werken.',
      helpdesk: (v = {}) => 'Het beleid is beschadigd, onleesbaar of kan worden gewijzigd door mensen buiten IT' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + '. Misschien legt het een server vast. “latchkey policy” vertelt meer.',
    },
    'LK-6005': {
      summary: (v = {}) => 'Je IT-afdeling staat één schijf toe op deze computer' + (given(v.label) ? ': “' + text(v.label) + '”' : '') + '.',
      userAction: 'Gebruik de schijf die je hebt, of verwijder die eerst.',
      helpdesk: (v = {}) => 'Het beleid moreDrives staat geen tweede schijf toe' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + '.',
    },
    'LK-1001': {
      summary: (v = {}) => 'Dit is geen adres dat Latchkey kan gebruiken' + (given(v.address) ? ': ' + text(v.address) : '') + '.',
      userAction: 'Vul het webadres in dat je in je browser gebruikt, bijvoorbeeld bedrijf.netexplorer.pro.',
      helpdesk: 'Geef de gebruiker het adres dat medewerkers in de browser gebruiken. Er mag een pad in staan, maar geen gebruikersnaam of wachtwoord.',
    },
    'LK-1002': {
      summary: (v = {}) => 'Het adres' + (given(v.host) ? ' van ' + text(v.host) : '') + ' begint met http://. Daarmee zou je wachtwoord leesbaar over het netwerk gaan.',
      userAction: 'Gebruik het adres dat met https:// begint.',
      helpdesk: 'Gewoon http wordt alleen geaccepteerd voor deze computer zelf. De server moet via https bereikbaar zijn.',
    },
    'LK-1003': {
      summary: (v = {}) => 'De naam voor het app-wachtwoord is te lang' + (given(v.limit) ? ': hoogstens ' + plural(v.limit, 0, { 'one': () => number(v.limit) + ' teken', 'other': () => number(v.limit) + ' tekens' }) : '') + '.',
      userAction: 'Kies een kortere naam of laat het veld leeg; dan kiest Latchkey er een.',
      helpdesk: (v = {}) => 'De server beperkt de lengte van deze namen' + (given(v.limit) ? ' tot ' + plural(v.limit, 0, { 'one': () => number(v.limit) + ' teken', 'other': () => number(v.limit) + ' tekens' }) : '') + '.',
    },
    'LK-1004': {
      summary: 'Een naam is leeg of bevat tekens die niet kunnen worden gebruikt.',
      userAction: 'Vul de naam opnieuw in, zonder regeleinden of speciale toetsen.',
      helpdesk: (v = {}) => 'De gebruikersnaam, de naam van het app-wachtwoord en de naam van de schijf moeten minstens één teken en geen besturingstekens bevatten. Geplakte tekst brengt die vaak mee.' + (given(v.what) ? ' Het probleem is: ' + text(v.what) + '.' : ''),
    },
    'LK-1005': {
      summary: (v = {}) => 'De schijf kan deze naam niet hebben' + (given(v.label) ? ': “' + text(v.label) + '”' : '') + '.',
      userAction: 'Kies een naam zonder / die niet met een punt begint.',
      helpdesk: 'De naam wordt een mapnaam: geen schuine streep, geen punt aan het begin, niet te lang.',
    },
    'LK-1006': {
      summary: (v = {}) => 'Je hebt al een schijf met deze naam' + (given(v.label) ? ': “' + text(v.label) + '”' : '') + '.',
      userAction: 'Kies een andere naam of verwijder eerst de bestaande schijf.',
      helpdesk: 'Namen van schijven zijn uniek op een computer; hoofdletters en kleine letters gelden als gelijk.',
    },
    'LK-1007': {
      summary: 'Latchkey had nog een vraag, maar er waren geen antwoorden meer.',
      userAction: 'Start het in een terminal of geef elk antwoord op een eigen regel: wachtwoord, manier als er een keuze is, code.',
      helpdesk: 'De standaardinvoer eindigde te vroeg. De volgorde is: wachtwoord, id van de manier als er meer worden aangeboden, code.',
    },
    'LK-1008': {
      summary: 'Het is niet duidelijk welke schijf je bedoelt.',
      userAction: (v = {}) => 'Noem een van je schijven' + (given(v.labels) ? ': ' + text(v.labels) : '') + '.',
      helpdesk: 'Er is geen schijf met die naam of id, of er zijn er meer en er is er geen genoemd.',
    },
    'LK-1009': {
      summary: 'Latchkey is al bezig een schijf in te stellen of te verwijderen.',
      userAction: 'Wacht tot dat klaar is of annuleer het daar, en probeer het dan opnieuw.',
      helpdesk: (v = {}) => 'Een andere Latchkey van deze gebruiker is bezig' + (given(v.name) ? ' (proces ' + text(v.name) + ')' : '') + '; er kan er maar één tegelijk schijven wijzigen.',
    },
    'LK-1014': {
      summary: (v = {}) => 'Er is nog een schijf die niet helemaal is ingesteld' + (given(v.label) ? ': “' + text(v.label) + '”' : '') + '.',
      userAction: 'Verbind die schijf opnieuw om het instellen te voltooien, of verwijder de schijf om alles terug te draaien.',
      helpdesk: 'De status toont waarop het wacht. Het instellen van de ene schijf moet zijn voltooid of teruggedraaid voordat de volgende begint.',
    },
    'LK-1015': {
      summary: (v = {}) => 'Het bestand met het certificaat van je organisatie kan niet worden gelezen' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Controleer het pad of vraag je helpdesk om het bestand.',
      helpdesk: 'Het moet een PEM-bestand zijn met minstens één CA-certificaat, en de gebruiker moet het kunnen lezen.',
    },
    'LK-1016': {
      summary: (v = {}) => 'Zo’n app-wachtwoord heeft je account niet' + (given(v.id) ? ': ' + text(v.id) : '') + '.',
      userAction: 'Controleer de lijst opnieuw: misschien is het al verwijderd.',
      helpdesk: 'Deze id staat niet in de lijst met app-wachtwoorden van het account.',
    },
    'LK-1017': {
      summary: (v = {}) => 'Latchkey begrijpt deze opdracht niet' + (given(v.name) ? ': ' + text(v.name) : '') + '.',
      userAction: 'Zie latchkey --help.',
      helpdesk: 'Een optie, opdracht of waarde is onbekend, ontbreekt of werd niet verwacht. Wachtwoorden worden nooit van de opdrachtregel gelezen.',
    },
    'LK-1018': {
      summary: (v = {}) => 'Hier hoort geen schijf bij' + (given(v.label) ? ': ' + text(v.label) : '') + '.',
      userAction: 'Het app-wachtwoord is voor een ander programma. Open dat programma.',
      helpdesk: 'Een verbinding voor een programma heeft geen map om te openen of te verbinden. Het app-wachtwoord kan worden vernieuwd, één keer gekopieerd (hand-over) en verwijderd.',
    },
    'LK-1019': {
      summary: (v = {}) => 'App-wachtwoorden van deze server' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ' werken niet voor schijven.',
      userAction: 'Open OneDrive en SharePoint zoals je gewend bent, met je werk- of schoolaccount. Kies “Voor een ander programma” alleen voor een scanner of app die e-mail verstuurt.',
      helpdesk: 'SharePoint en OneDrive weigeren sinds mei 2026 de oude aanmelding voor clients. Voor app-wachtwoorden van Microsoft 365 blijft alleen SMTP AUTH over. In een terminal: setup --platform microsoft365 --application NAME --for sending-mail.',
    },
    'LK-2402': {
      summary: 'App-wachtwoorden van Microsoft 365 werken hier niet meer voor.',
      userAction: 'Meld je daar aan zoals je gewend bent, met je werk- of schoolaccount. Alleen een scanner of app die e-mail verstuurt, kan er nog een gebruiken. Er is niets gemaakt.',
      helpdesk: 'Exchange Online weigert sinds eind 2022 wachtwoorden voor EWS, IMAP, POP, ActiveSync en MAPI; SharePoint en OneDrive weigeren sinds mei 2026 de oude aanmelding voor clients. SMTP AUTH blijft over (--for sending-mail), vanaf eind december 2026 standaard uitgeschakeld.',
    },
    'LK-2403': {
      summary: 'Latchkey moet weten waar het app-wachtwoord van Microsoft 365 voor is.',
      userAction: 'Geef op waar het voor is: --for sending-mail is het enige gebruik dat Microsoft heeft overgelaten. Meld je voor al het andere daar aan zoals je gewend bent.',
      helpdesk: 'In een terminal vraagt Latchkey het. Zonder terminal is --for nodig: de meeste toepassingen zijn afgesloten, en Latchkey maakt geen wachtwoord dat niet werkt.',
    },
    'LK-1025': {
      summary: (v = {}) => 'Latchkey is zo gestart dat andere programma’s zouden kunnen meelezen' + (given(v.switch) ? ': ' + text(v.switch) : '') + '. Op die manier start het niet.',
      userAction: 'Start Latchkey vanuit je programma’s. Krijg je dezelfde melding, neem dan contact op met je helpdesk.',
      helpdesk: (v = {}) => 'Een snelkoppeling, een autostartitem of een programma voegt een foutopsporingsoptie toe' + (given(v.switch) ? ' (' + text(v.switch) + ')' : '') + '. Verwijder die: de uitgebrachte Latchkey weigert opties die de pagina’s, het geheugen of de verbindingen ervan blootgeven.',
    },
    'LK-1026': {
      summary: (v = {}) => 'Het is niet duidelijk welke gebruiker je bedoelt' + (given(v.user) ? ': ' + text(v.user) : '') + '.',
      userAction: (v = {}) => 'Geef de naam, de login of het e-mailadres precies zoals de server die kent' + (given(v.users) ? '. Gevonden: ' + text(v.users) : '') + '.',
      helpdesk: 'Geen gebruiker heeft precies die naam, die login of dat e-mailadres, of meer dan een. Gebruikers die niemand kan zoeken, worden ook niet gevonden.',
    },
    'LK-1027': {
      summary: (v = {}) => 'De reden is te lang' + (given(v.limit) ? ': hoogstens ' + plural(v.limit, 0, { 'one': () => number(v.limit) + ' teken', 'other': () => number(v.limit) + ' tekens' }) : '') + '.',
      userAction: 'Maak de reden korter. Een ticketnummer is genoeg.',
      helpdesk: 'Redenen komen in het logboek en gaan met het verzoek naar de server; daarom is hun lengte beperkt.',
    },
    'LK-7017': {
      summary: (v = {}) => 'Er zou iets verloren gaan.' + (given(v.programs) ? ' Programma’s hebben bestanden open op ' + (given(v.labels) ? text(v.labels) : 'je schijven') + ': ' + text(v.programs) + '.' : '') + (given(v.files) ? ' Latchkey heeft kopieën van bestanden die niet konden worden opgeslagen: ' + text(v.files) + '.' : ''),
      userAction: 'Sla eerst je werk op en sluit deze bestanden. De kopieën kun je opslaan onder “Schijven” in het venster van Latchkey.',
      helpdesk: 'De schijven zijn nog gekoppeld. Met --force (één schijf) of --yes (allemaal) in een terminal, of na een vraag in het venster, koppelt Latchkey ze toch los.',
    },
    'LK-7030': {
      summary: (v = {}) => 'Deze map bestaat niet op de server' + (given(v.folder) ? ': “' + text(v.folder) + '”' : '') + '.',
      userAction: 'Controleer de spelling of laat de map weg om al je bestanden te krijgen.',
      helpdesk: (v = {}) => 'Een WebDAV-verzoek voor de map' + (given(v.host) ? ' op ' + text(v.host) : '') + ' gaf 404 en de de map staat niet in de bovenliggende map. Een app-wachtwoord dat voor deze poging was gemaakt, is weer verwijderd.',
    },
    'LK-7033': {
      summary: (v = {}) => 'Dit is een schijf' + (given(v.label) ? ': “' + text(v.label) + '”' : '') + '. Het app-wachtwoord kan nergens anders voor worden gebruikt.',
      userAction: 'Maak een apart app-wachtwoord: kies in Latchkey “Voor een ander programma”.',
      helpdesk: 'Eén app-wachtwoord per programma: alleen dat van een verbinding voor een programma kan worden doorgegeven. In een terminal: latchkey setup --application NAME.',
    },
    'LK-2001': {
      summary: (v = {}) => 'Verkeerde gebruikersnaam of verkeerd wachtwoord' + (given(v.host) ? ' voor ' + text(v.host) : '') + '.',
      userAction: 'Controleer wat je hebt ingevuld. Je kunt een aanmeldwachtwoord eerst in je browser proberen. Door steeds een verkeerd wachtwoord kan je hele kantoor worden geblokkeerd.',
      helpdesk: (v = {}) => 'Controleer de gebruikersnaam' + (given(v.user) ? ' (' + text(v.user) + ')' : '') + ' en stel het wachtwoord zo nodig opnieuw in. Waar het aanmeldwachtwoord nodig is, volstaat een app-wachtwoord niet.' + (given(v.login) ? ' Hier was een app-wachtwoord van ' + text(v.login) + ' nodig.' : ''),
    },
    'LK-2002': {
      summary: 'Je account heeft een tweede aanmeldstap nodig en die is nog niet ingesteld.',
      userAction: (v = {}) => 'Meld je één keer in je browser aan' + (given(v.host) ? ' bij ' + text(v.host) : '') + ', volg de instructies daar en begin dan opnieuw.',
      helpdesk: 'Voor deze gebruiker is een tweede factor verplicht. Die kan alleen bij de volgende aanmelding op het web worden geregistreerd.',
    },
    'LK-2003': {
      summary: (v = {}) => 'Je account gebruikt de aanmelding van je organisatie' + (given(v.provider) ? ' (' + text(v.provider) + ')' : '') + '.',
      userAction: 'Meld je aan met je browser. Biedt Latchkey dat niet aan, vraag dan je helpdesk om het in te stellen.',
      helpdesk: (v = {}) => 'Dit account heeft geen wachtwoord op de server: aanmelden gaat met SSO' + (given(v.provider) ? ' (' + text(v.provider) + ')' : '') + '. Registreer Latchkey daar als OAuth-toepassing en zet de client-id in het beleid.',
    },
    'LK-2004': {
      summary: 'De server staat aanmelden vanaf dit netwerk niet toe.',
      userAction: 'Maak verbinding met het netwerk of de VPN van je kantoor en probeer het opnieuw.',
      helpdesk: 'Het toegangsbeleid van deze gebruiker of groep beperkt de IP-adressen.',
    },
    'LK-2005': {
      summary: (v = {}) => 'De server staat aanmelden op dit tijdstip niet toe' + (given(v.until) ? '; het kan weer op ' + moment(v.until) : '') + '.',
      userAction: 'Probeer het opnieuw op de uren die je organisatie toestaat.',
      helpdesk: 'Het toegangsbeleid van deze gebruiker of groep beperkt de uren. Controleer ook de tijdzone.',
    },
    'LK-2006': {
      summary: 'De server staat niet toe dat je je met dit soort apps aanmeldt.',
      userAction: 'Maak het app-wachtwoord op de webpagina van de server als Latchkey dat aanbiedt, of vraag je helpdesk om het toe te staan.',
      helpdesk: 'Het toegangsbeleid van deze gebruiker of groep beperkt de soorten clients. Sta toegang via API en WebDAV toe.',
    },
    'LK-2007': {
      summary: (v = {}) => 'De server heeft je hele netwerk geblokkeerd na te veel verkeerde wachtwoorden' + (given(v.retryAfterS) ? '; probeer het opnieuw over ' + wait(v.retryAfterS) : '') + '.',
      userAction: 'Wacht voordat je het opnieuw probeert. Collega’s op je kantoor zijn ook geblokkeerd.',
      helpdesk: 'Zoek het programma met een oud wachtwoord (vaak een netwerkschijf of een telefoon) en stop het; wacht dan of hef de blokkering op de server op.',
    },
    'LK-2008': {
      summary: 'Je aanmelding is verlopen voordat het werk klaar was.',
      userAction: 'Begin opnieuw en meld je weer aan.',
      helpdesk: 'Het token van de server is verlopen of ingetrokken. Gebeurt het elke keer, vergelijk dan de klokken van computer en server.',
    },
    'LK-2009': {
      summary: 'De server heeft de aanmelding geweigerd om een reden die Latchkey niet kent.',
      userAction: 'Meld je aan met je browser: daar kom je misschien meer te weten.',
      helpdesk: (v = {}) => 'Controleer de status en het toegangsbeleid van de gebruiker op de server.' + (given(v.status) ? ' De server antwoordde met status ' + text(v.status) + '.' : '') + (given(v.rule) ? ' Regel: ' + text(v.rule) + '.' : ''),
    },
    'LK-2010': {
      summary: (v = {}) => 'Het aanmelden in de browser is niet op tijd voltooid' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Begin opnieuw. Ging de pagina niet open, kopieer de link dan naar een browser op deze computer.',
      helpdesk: 'Heeft de gebruiker zich wel aangemeld, controleer dan waar de browser daarna naartoe is gestuurd: het antwoord moet 127.0.0.1 op deze computer bereiken. Een proxy voor lokale adressen kan in de weg zitten.',
    },
    'LK-2014': {
      summary: (v = {}) => 'Er heeft zich iemand anders aangemeld in de browser' + (given(v.signedIn) ? ': ' + text(v.signedIn) : '') + (given(v.user) ? ', niet ' + text(v.user) : '') + '.',
      userAction: 'Meld je daar af, begin opnieuw en meld je aan als de juiste gebruiker.',
      helpdesk: 'De browser had een sessie van een ander account. Wat daarvoor was toegestaan, is ingetrokken.',
    },
    'LK-2017': {
      summary: (v = {}) => 'Je hebt aangegeven dat het aangemelde account niet van jou is' + (given(v.signedIn) ? ': ' + text(v.signedIn) : '') + '.',
      userAction: 'Er is niets verbonden en Latchkey heeft de verleende toegang teruggegeven. Begin opnieuw en meld je aan als jezelf.',
      helpdesk: 'Wie een aanmeldlink bevestigt, bepaalt wiens bestanden worden geopend. Heeft de gebruiker zich niet met dit account aangemeld, dan had iemand anders de link.',
    },
    'LK-2018': {
      summary: (v = {}) => 'Latchkey kon aan niemand vragen of dit het juiste account is' + (given(v.signedIn) ? ': ' + text(v.signedIn) : '') + '.',
      userAction: 'Is het dat, begin dan opnieuw met --user en deze naam. Een e-mailadres is niet genoeg. Latchkey heeft de verleende toegang teruggegeven.',
      helpdesk: 'Wie een aanmeldlink bevestigt, bepaalt wiens bestanden worden geopend. Zonder iemand achter de terminal (--json, geen terminal) verbindt Latchkey alleen een account dat met --user is opgegeven, via de aanmeldnaam of gebruikers-id: mensen kunnen hun account vaak elk e-mailadres geven.',
    },
    'LK-2019': {
      summary: (v = {}) => 'Misschien ben je daar nog aangemeld' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ': Latchkey is gestopt voordat het antwoord kon worden gelezen.',
      userAction: 'De aanmelding vervalt binnenkort vanzelf. Wil je het zeker weten, bekijk dan op de server je aangemelde apparaten en beëindig wat je niet herkent.',
      helpdesk: 'Misschien heeft de server nog een sessie of een token waarvan niemand de waarde heeft. Het kan niet worden gebruikt en geen programma kan het beëindigen.',
    },
    'LK-2020': {
      summary: (v = {}) => 'Je account is geen beheerder' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Meld je aan met het account van een beheerder. Zou jouw account dat moeten zijn, vraag het dan aan wie de server beheert.',
      helpdesk: 'De server antwoordde 403 op een verzoek over andere gebruikers: het account had dat recht nooit, of is het net kwijtgeraakt. Wat daarvoor is verwijderd, blijft verwijderd.',
    },
    'LK-2021': {
      summary: (v = {}) => 'Je IT-afdeling stopt met Latchkey op deze computer, en een van je app-wachtwoorden staat nog op de server' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '. Alleen jij kunt het laten verwijderen: daarvoor moet je je aanmelden.',
      userAction: 'Meld je één keer aan, dan verwijdert Latchkey het. Kun je je niet meer aanmelden, vraag dan je helpdesk om het te verwijderen.',
      helpdesk: 'Een beheerder van de server kan het app-wachtwoord ook verwijderen. Met de regel keepRefreshToken, ingesteld vóór het instellen van de schijven, is hier geen aanmelding nodig.',
    },
    'LK-2201': {
      summary: (v = {}) => 'Het aanmelden is in de browser geweigerd' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Begin opnieuw en sta toe dat Latchkey je account gebruikt wanneer de pagina erom vraagt.',
      helpdesk: 'De gebruiker, of een regel op de server, heeft geen toestemming gegeven. De server antwoordde met access_denied.',
    },
    'LK-2202': {
      summary: (v = {}) => 'De server accepteert de browseraanmelding van Latchkey niet' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Neem contact op met je helpdesk. Het ligt niet aan je account.',
      helpdesk: (v = {}) => 'Controleer de OAuth-toepassing op de server: type Client, client-id zoals in het beleid, callback http://127.0.0.1/callback met elke poort, PKCE, scopes.' + (given(v.reason) ? ' De server antwoordde ' + text(v.reason) + '.' : ''),
    },
    'LK-2203': {
      summary: (v = {}) => 'Aanmelden met de browser is voor deze server niet ingesteld' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Meld je aan met je gebruikersnaam en wachtwoord, of vraag je helpdesk om het in te stellen.',
      helpdesk: 'Zet de client-id van de OAuth-toepassing in het beleid (oauth.clientId) of in de instellingen.',
    },
    'LK-2401': {
      summary: (v = {}) => 'Latchkey heeft niet op tijd een app-wachtwoord van de pagina' + (given(v.host) ? ' van ' + text(v.host) : '') + ' gekregen.',
      userAction: (v = {}) => 'Begin opnieuw. Heeft de pagina er al een gemaakt, verwijder het dan daar' + (given(v.link) ? ': ' + text(v.link) : '') + '.',
      helpdesk: 'Latchkey sluit de pagina na 20 minuten en bewaart er niets van. Het kan niet weten of de pagina een app-wachtwoord heeft gemaakt dat niemand gebruikt.',
    },
    'LK-2011': {
      summary: (v = {}) => 'Dit is je aanmeldwachtwoord; de schijf heeft een app-wachtwoord nodig' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Maak een app-wachtwoord in je beveiligingsinstellingen op de server en vul dat in.',
      helpdesk: 'WebDAV weigert het aanmeldwachtwoord van accounts met een tweede factor (PasswordLoginForbidden). Een app-wachtwoord werkt wel.',
    },
    'LK-2012': {
      summary: (v = {}) => 'De server heeft de aanmelding geweigerd zonder te zeggen hoe je je moet aanmelden' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Vraag je helpdesk of je account is uitgeschakeld of een andere manier van aanmelden nodig heeft.',
      helpdesk: 'De server antwoordde 401 zonder WWW-Authenticate: het account is uitgeschakeld, heeft een tweede factor nodig, of een gateway ervoor antwoordt. Het verzoek staat in het logboek.',
    },
    'LK-2013': {
      summary: (v = {}) => 'Je account heeft hier geen rechten voor' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Vraag je helpdesk om netwerkschijven en app-wachtwoorden voor je toe te staan.',
      helpdesk: 'De server antwoordde 403: rechten van de gebruiker of groep, een regel voor bestandstoegang, of een app-wachtwoord zonder toegang tot bestanden.',
    },
    'LK-2015': {
      summary: (v = {}) => 'Met alleen het wachtwoord kun je je hier niet aanmelden' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Meld je aan met je browser: daar wordt alles gevraagd wat nodig is.',
      helpdesk: (v = {}) => 'Nextcloud heeft het juiste wachtwoord' + (given(v.user) ? ' van ' + text(v.user) : '') + ' geweigerd: het account heeft een tweede factor, is uitgeschakeld of meldt zich elders aan (401/997 zonder WWW-Authenticate, PasswordLoginForbidden). Er is niets gemaakt.',
    },
    'LK-2016': {
      summary: (v = {}) => 'Dit is al een app-wachtwoord, niet je aanmeldwachtwoord' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Vul je aanmeldwachtwoord in, meld je aan met je browser of kies “Ik heb een app-wachtwoord”.',
      helpdesk: 'De server maakt geen app-wachtwoord voor een app-wachtwoord (403). Het ingevulde werkt nog voor datgene waarvoor het is gemaakt.',
    },
    'LK-2101': {
      summary: (v = {}) => 'Verkeerde code.' + (given(v.attemptsLeft) ? ' Nog ' + plural(v.attemptsLeft, 0, { 'one': () => number(v.attemptsLeft) + ' poging', 'other': () => number(v.attemptsLeft) + ' pogingen' }) + '.' : ''),
      userAction: 'Wacht op de volgende code in je app of vraag een nieuwe aan, en vul die in.',
      helpdesk: 'Bij een verificatie-app: staat de klok van de telefoon goed, en hoort de vermelding bij dit account? Elke code werkt één keer.',
    },
    'LK-2102': {
      summary: 'De tijd om de code in te vullen is verstreken.',
      userAction: 'Begin opnieuw en vul de code in zodra je die hebt.',
      helpdesk: 'De codeaanvraag op de server is verlopen. Komen codes te laat, stel dan een andere manier voor.',
    },
    'LK-2103': {
      summary: (v = {}) => 'Codes zijn geblokkeerd na te veel verkeerde' + (given(v.until) ? ' tot ' + moment(v.until) : '') + '.',
      userAction: (v = {}) => 'Wacht' + (given(v.until) ? ' tot ' + moment(v.until) : '') + ' en begin dan opnieuw.',
      helpdesk: (v = {}) => 'De server heft de blokkering vanzelf op' + (given(v.until) ? ' op ' + moment(v.until) : '') + '; een beheerder kan dat misschien eerder doen.',
    },
    'LK-2104': {
      summary: (v = {}) => 'Er is net een code verstuurd' + (given(v.retryAfterS) ? '; je kunt over ' + wait(v.retryAfterS) + ' een nieuwe krijgen' : '') + '.',
      userAction: 'Zoek het bericht dat is verstuurd, of wacht even.',
      helpdesk: (v = {}) => 'De server beperkt hoe vaak codes worden verstuurd' + (given(v.retryAfterS) ? ': volgende over ' + wait(v.retryAfterS) : '') + '.',
    },
    'LK-2105': {
      summary: (v = {}) => 'De server vraagt een tweede stap die Latchkey niet ondersteunt' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.',
      userAction: 'Voeg in je account een verificatie-app, sms of e-mail toe als tweede stap.',
      helpdesk: (v = {}) => 'Latchkey ondersteunt otp, sms, email en yubikey.' + (given(v.name) ? ' Aangeboden: ' + text(v.name) + '.' : ''),
    },
    'LK-2106': {
      summary: (v = {}) => 'De gekozen manier wordt niet aangeboden' + (given(v.offered) ? '. Wel aangeboden: ' + text(v.offered) : '') + '.',
      userAction: 'Kies een van de aangeboden manieren.',
      helpdesk: 'Het antwoord moet de id van een aangeboden manier zijn: otp, sms, email of yubikey.',
    },
    'LK-2107': {
      summary: 'Dit kan geen code zijn: leeg of te lang.',
      userAction: 'Vul de code precies zo in als je die ziet.',
      helpdesk: 'Er is niets naar de server gestuurd, dus dit telt niet als poging.',
    },
    'LK-3001': {
      summary: (v = {}) => 'Dit adres is niet gevonden' + (given(v.host) ? ': ' + text(v.host) : '') + '.',
      userAction: 'Controleer de spelling en je internetverbinding.',
      helpdesk: (v = {}) => 'De naam kan niet worden omgezet in een adres' + (given(v.host) ? ': ' + text(v.host) : '') + '. Controleer DNS, VPN en proxy van deze computer.',
    },
    'LK-3002': {
      summary: (v = {}) => 'De server is niet bereikbaar' + (given(v.host) ? ': ' + text(v.host) : '') + '.',
      userAction: 'Controleer je internetverbinding of VPN en probeer het opnieuw.',
      helpdesk: (v = {}) => 'Verbinding geweigerd of geen route' + (given(v.host) ? ' naar ' + text(v.host) : '') + ': firewall, verkeerde poort, proxy of een service die niet draait.',
    },
    'LK-3003': {
      summary: (v = {}) => 'De server heeft niet op tijd geantwoord' + (given(v.host) ? (given(v.seconds) ? ' (' + text(v.host) + ', ' + wait(v.seconds) + ')' : '') : '') + '.',
      userAction: 'Probeer het over een paar minuten opnieuw.',
      helpdesk: (v = {}) => 'De verbinding kwam tot stand, maar er kwam geen antwoord' + (given(v.host) ? ' van ' + text(v.host) : '') + '. Controleer belasting, proxy en inspectieapparaten onderweg.',
    },
    'LK-3004': {
      summary: (v = {}) => 'De verbinding met de server is weggevallen' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Probeer het opnieuw. Gebruik je wifi of een VPN, controleer dan of die stabiel is.',
      helpdesk: (v = {}) => 'De verbinding eindigde midden in een antwoord' + (given(v.host) ? ' van ' + text(v.host) : '') + '.',
    },
    'LK-3005': {
      summary: (v = {}) => 'Deze computer weet niet wie het certificaat van de server heeft uitgegeven' + (given(v.issuer) ? ' (' + text(v.issuer) + ')' : '') + '. Je wachtwoord is niet verzonden.',
      userAction: 'Ga niet door. Vraag je helpdesk of dit op je netwerk te verwachten is.',
      helpdesk: (v = {}) => 'Een eigen CA of een proxy die TLS inspecteert' + (given(v.issuer) ? ': ' + text(v.issuer) : '') + '. Installeer het certificaat in het systeemarchief of geef het als PEM-bestand op.',
    },
    'LK-3006': {
      summary: (v = {}) => 'Het certificaat van de server is vandaag niet geldig' + (given(v.until) ? ' (geldig tot ' + moment(v.until) + ')' : '') + '. Je wachtwoord is niet verzonden.',
      userAction: 'Controleer de datum en tijd op je computer en probeer het opnieuw.',
      helpdesk: (v = {}) => 'Het certificaat' + (given(v.host) ? ' van ' + text(v.host) : '') + ' is verlopen of nog niet geldig, of de klok van deze computer loopt verkeerd.',
    },
    'LK-3007': {
      summary: (v = {}) => 'Het certificaat is van een andere server dan die je hebt opgegeven' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '. Je wachtwoord is niet verzonden.',
      userAction: 'Controleer het adres. Klopt het, ga dan niet door en neem contact op met je helpdesk.',
      helpdesk: (v = {}) => 'Het certificaat noemt de host' + (given(v.host) ? ' ' + text(v.host) : '') + ' niet.',
    },
    'LK-3008': {
      summary: (v = {}) => 'De server stuurt Latchkey door naar een ander adres' + (given(v.to) ? ': ' + text(v.to) : '') + '. Je wachtwoord is daar niet naartoe gestuurd.',
      userAction: 'Herken je dat adres, begin dan opnieuw met dat adres.',
      helpdesk: 'Omleidingen worden nooit met inloggegevens gevolgd. Geef het uiteindelijke adres op of zoek een portaal of proxy ertussen.',
    },
    'LK-3009': {
      summary: 'Het antwoord van de server is veel groter dan het hoort te zijn.',
      userAction: 'Controleer het adres en neem dan contact op met je helpdesk.',
      helpdesk: (v = {}) => 'Het antwoord ging over de limiet' + (given(v.limit) ? ' van ' + plural(v.limit, 0, { 'one': () => number(v.limit) + ' byte', 'other': () => number(v.limit) + ' bytes' }) : '') + ' en is weggegooid. Is dit de juiste server, of zit er een portaal tussen?',
    },
    'LK-3010': {
      summary: 'Latchkey begrijpt het antwoord van de server niet.',
      userAction: 'Probeer het later opnieuw. Blijft het gebeuren, neem dan contact op met je helpdesk.',
      helpdesk: 'Het antwoord is niet wat de interface van de server belooft: een andere versie, of een portaal of proxy ertussen. Het verzoek staat in het logboek.',
    },
    'LK-3011': {
      summary: (v = {}) => 'Latchkey kan de server op dit adres niet gebruiken' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.' + (given(v.found) ? ' Die noemt zichzelf “' + text(v.found) + '”.' : ''),
      userAction: 'Controleer het adres: het is het adres dat je in je browser gebruikt.',
      helpdesk: 'Latchkey zoekt NetExplorer (/api/publicconfig), Nextcloud en ownCloud (/status.php) en WebDAV (OPTIONS, of PROPFIND met 207 of een 401 voor Basic of Digest), bij alleen een host ook op de gebruikelijke paden. Geef het volledige WebDAV-adres op.',
    },
    'LK-3012': {
      summary: (v = {}) => 'De server heeft zelf een probleem' + (given(v.status) ? ' (fout ' + text(v.status) + ')' : '') + '.',
      userAction: 'Probeer het over een paar minuten opnieuw.',
      helpdesk: (v = {}) => 'De server antwoordde met een interne fout' + (given(v.status) ? ' (' + text(v.status) + ')' : '') + '; controleer het logboek of de statuspagina ervan.',
    },
    'LK-3013': {
      summary: (v = {}) => 'De server is in onderhoud of overbelast' + (given(v.retryAfterS) ? '; probeer het opnieuw over ' + wait(v.retryAfterS) : '') + '.',
      userAction: 'Wacht even en probeer het opnieuw.',
      helpdesk: 'De server antwoordt 503: onderhoud of overbelasting.',
    },
    'LK-3014': {
      summary: (v = {}) => 'De proxy van je netwerk laat Latchkey niet door' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.',
      userAction: 'Neem contact op met je helpdesk.',
      helpdesk: (v = {}) => 'De proxy weigert de verbinding' + (given(v.host) ? ' met ' + text(v.host) : '') + '. Controleer HTTPS_PROXY en NO_PROXY en of er inloggegevens worden gevraagd.',
    },
    'LK-3015': {
      summary: (v = {}) => 'De server gaf een antwoord dat hier niet klopt' + (given(v.status) ? ' (' + text(v.status) + ')' : '') + '.',
      userAction: 'Probeer het opnieuw. Blijft het gebeuren, neem dan contact op met je helpdesk.',
      helpdesk: (v = {}) => 'Onverwachte status' + (given(v.status) ? ' ' + text(v.status) : '') + '; het verzoek staat in het logboek op deze computer.',
    },
    'LK-3016': {
      summary: (v = {}) => 'Iets tussen jou en de server antwoordt in plaats van de server' + (given(v.to) ? ' en stuurt door naar ' + text(v.to) : '') + '. Daar is niets naartoe gestuurd.',
      userAction: 'Open je browser en meld je eerst aan bij het netwerk of het portaal (gastwifi, hotel, bedrijfsportaal). Probeer het daarna opnieuw.',
      helpdesk: (v = {}) => 'Een captive portal of een aanmeldgateway vóór de server' + (given(v.to) ? ': verzoeken worden doorgestuurd naar ' + text(v.to) : '') + '. Programma’s moeten de API en WebDAV van de server zonder die tussenstap kunnen bereiken.',
    },
    'LK-3025': {
      summary: (v = {}) => 'Dit adres' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ' stuurt door naar een ander adres, waar de server staat' + (given(v.to) ? ': ' + text(v.to) : '') + '. Daar is niets naartoe gestuurd.',
      userAction: 'Herken je dat adres, gebruik het dan.',
      helpdesk: (v = {}) => 'Omleidingen naar een andere naam of poort worden niet stilzwijgend gevolgd: vul het andere adres' + (given(v.to) ? ' (' + text(v.to) + ')' : '') + ' in, hier of in het beleid. Latchkey heeft daar zonder inloggegevens gecontroleerd.',
    },
    'LK-3026': {
      summary: (v = {}) => 'De proxy van je netwerk vraagt een aanmelding die Latchkey niet kan geven' + (given(v.schemes) ? ' (' + text(v.schemes) + ')' : '') + '.',
      userAction: 'Vraag je helpdesk om Latchkey zonder aanmelding door te laten.',
      helpdesk: (v = {}) => (given(v.proxy) ? text(v.proxy) : 'De proxy') + ' antwoordt 407' + (given(v.host) ? ' voor ' + text(v.host) : '') + '. Sluit deze host uit van verificatie, of noem in HTTPS_PROXY een proxy op deze computer die zich aanmeldt (Px, CNTLM).',
    },
    'LK-3017': {
      summary: (v = {}) => 'De certificaatketen van de server is onvolledig' + (given(v.issuer) ? ': het certificaat van ' + text(v.issuer) + ' ontbreekt' : '') + '. Je wachtwoord is niet verzonden.',
      userAction: 'Er is niets mis met je computer. Neem contact op met je helpdesk.',
      helpdesk: (v = {}) => 'De server' + (given(v.host) ? ' ' + text(v.host) : '') + ' stuurt geen certificaat voor de uitgever van het eigen certificaat' + (given(v.issuer) ? ', ' + text(v.issuer) : '') + '. Is dat een tussenliggende CA, dan moet de server dat ook sturen (volledige keten; browsers hebben het soms van elders). Is het een basis-CA, geef die dan op als eigen CA.',
    },
    'LK-3018': {
      summary: (v = {}) => 'Het certificaat van de server vermeldt de naam op een manier die niet meer wordt geaccepteerd' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '. Je wachtwoord is niet verzonden.',
      userAction: 'Er is niets mis met je computer. Neem contact op met je helpdesk.',
      helpdesk: (v = {}) => 'Het certificaat' + (given(v.host) ? ' van ' + text(v.host) : '') + ' heeft een common name, maar geen subjectAltName met een host. Laat het daarmee opnieuw uitgeven: browsers en koppelprogramma’s weigeren het ook.',
    },
    'LK-3019': {
      summary: (v = {}) => 'Het certificaat van de server is te zwak: het zou vervalst kunnen worden' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '. Je wachtwoord is niet verzonden.',
      userAction: 'Er is niets mis met je computer. Neem contact op met je helpdesk.',
      helpdesk: (v = {}) => 'Een certificaat in de keten' + (given(v.host) ? ' van ' + text(v.host) : '') + ' heeft een RSA-sleutel van minder dan 2048 bits of is ondertekend met SHA-1 of MD5' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Laat het opnieuw uitgeven.',
    },
    'LK-3020': {
      summary: (v = {}) => 'Het certificaat van de server is voor een ander gebruik uitgegeven' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '. Je wachtwoord is niet verzonden.',
      userAction: 'Ga niet door. Neem contact op met je helpdesk.',
      helpdesk: (v = {}) => 'De keten' + (given(v.host) ? ' van ' + text(v.host) : '') + ' overtreedt een regel van de eigen CA' + (given(v.reason) ? ': ' + text(v.reason) : '') + ': naambeperkingen, doel, padlengte of intrekking. Het certificaat moet zijn uitgegeven door een CA die dat mag, en voor een server.',
    },
    'LK-3021': {
      summary: (v = {}) => 'De server laat alleen computers toe die een eigen certificaat hebben' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ', en Latchkey kan er geen tonen.',
      userAction: 'Vraag je helpdesk om een adres dat zonder certificaat werkt.',
      helpdesk: (v = {}) => 'De server' + (given(v.host) ? ' ' + text(v.host) : '') + ' wil een clientcertificaat (mutual TLS). Latchkey, gvfs en rclone melden zich zonder certificaat aan: maak een uitzondering voor de paden van API en WebDAV.',
    },
    'LK-3022': {
      summary: (v = {}) => 'Er kon geen veilige verbinding met de server worden afgesproken' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ': die biedt er geen, of alleen een verouderde.',
      userAction: 'Controleer het adres en de poort. Kloppen die, neem dan contact op met je helpdesk.',
      helpdesk: (v = {}) => 'De TLS-handshake mislukt' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. TLS 1.2 of nieuwer met actuele versleutelingsmethoden is nodig. “WRONG VERSION NUMBER” of “PACKET LENGTH” betekent dat op deze poort iets anders dan TLS antwoordt.',
    },
    'LK-3023': {
      summary: (v = {}) => 'De server spreekt alleen HTTP/2' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ', en netwerkschijven hebben HTTP/1.1 nodig.',
      userAction: 'Er is niets mis met je computer. Neem contact op met je helpdesk.',
      helpdesk: (v = {}) => 'De server' + (given(v.host) ? ' ' + text(v.host) : '') + ' of de proxy ervoor weigert HTTP/1.1. Sta het naast HTTP/2 toe: WebDAV-clients op elk systeem gebruiken het.',
    },
    'LK-3024': {
      summary: (v = {}) => 'De server krijgt nu te veel verzoeken' + (given(v.retryAfterS) ? '; probeer het opnieuw over ' + wait(v.retryAfterS) : '') + '.',
      userAction: 'Wacht even en probeer het opnieuw. Er is niets mis met je wachtwoord.',
      helpdesk: (v = {}) => 'De server antwoordde 429' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ': een limiet op verzoeken, op de server of op een proxy ervoor. Latchkey heeft gewacht zolang de wachttijd kort was.',
    },
    'LK-3101': {
      summary: (v = {}) => 'Je account heeft het maximale aantal app-wachtwoorden bereikt' + (given(v.limit) ? ' (' + text(v.limit) + ')' : '') + '.',
      userAction: 'Verwijder er een dat je niet meer gebruikt en probeer het opnieuw.',
      helpdesk: (v = {}) => 'De server beperkt het aantal app-wachtwoorden per gebruiker' + (given(v.limit) ? ' tot ' + text(v.limit) : '') + '. De lijst toont welke nooit of lange tijd niet zijn gebruikt.',
    },
    'LK-3102': {
      summary: (v = {}) => 'Je account heeft al een app-wachtwoord met deze naam' + (given(v.name) ? ': “' + text(v.name) + '”' : '') + '.',
      userAction: 'Kies een andere naam of laat het veld leeg; dan kiest Latchkey een unieke naam.',
      helpdesk: 'Namen van app-wachtwoorden zijn uniek binnen een account.',
    },
    'LK-3103': {
      summary: (v = {}) => 'De server accepteert deze naam voor het app-wachtwoord niet' + (given(v.name) ? ': “' + text(v.name) + '”' : '') + '.',
      userAction: 'Kies een eenvoudigere naam of laat het veld leeg; dan kiest Latchkey er een.',
      helpdesk: 'De server heeft de naam geweigerd; het antwoord staat in het logboek op deze computer.',
    },
    'LK-3104': {
      summary: 'Je account mag op deze manier geen app-wachtwoorden maken.',
      userAction: 'Probeer de webpagina van de server zelf als Latchkey dat aanbiedt. Lukt het daar ook niet, vraag dan je helpdesk om het toe te staan.',
      helpdesk: 'App-wachtwoorden zijn uitgeschakeld voor deze gebruiker, groep of server. Een beheerder kan ze toestaan.',
    },
    'LK-3105': {
      summary: 'De server heeft een app-wachtwoord gemaakt dat niet kan worden gebruikt.',
      userAction: 'Probeer het opnieuw. Blijft het gebeuren, neem dan contact op met je helpdesk.',
      helpdesk: 'Het kwam leeg of al verlopen terug. Controleer app_credentials_ttl op de server en de klokken.',
    },
    'LK-3106': {
      summary: (v = {}) => 'De server heeft geen netwerkschijf op de plaats waar die hoort' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Vraag je helpdesk of netwerkschijven voor je zijn ingeschakeld.',
      helpdesk: (v = {}) => 'Geen WebDAV op het verwachte pad' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + ': optie van het abonnement, rechten van de gebruiker of een ander pad.',
    },
    'LK-3107': {
      summary: (v = {}) => 'De netwerkschijf van de server vraagt een soort aanmelding die hier niet kan worden gebruikt' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.' + (given(v.mapper) ? ' ' + text(v.mapper) + ' kan dat niet.' : ''),
      userAction: (v = {}) => 'Neem contact op met je helpdesk.' + (given(v.other) ? ' De schijf kan met ' + text(v.other) + ' worden verbonden.' : ''),
      helpdesk: (v = {}) => 'WebDAV moet Basic via TLS of Digest bieden.' + (given(v.name) ? ' Aangeboden: ' + text(v.name) + '.' : '') + (given(v.mapper) ? ' ' + text(v.mapper) + ' ondersteunt alleen Basic, en de server wil Digest.' : '') + (given(v.other) ? ' Gebruik ' + text(v.other) + ': --mapper ' + text(v.other) + '.' : ''),
    },
    'LK-3108': {
      summary: (v = {}) => 'De server' + (given(v.host) ? ' ' + text(v.host) : '') + ' heeft niet gezegd of het app-wachtwoord' + (given(v.name) ? ' “' + text(v.name) + '”' : '') + ' is gemaakt.',
      userAction: 'Je hoeft niets te doen: bij de volgende start zoekt Latchkey het opnieuw en verwijdert het.',
      helpdesk: (v = {}) => 'Moet het meteen weg, verwijder het app-wachtwoord' + (given(v.name) ? ' “' + text(v.name) + '”' : '') + ' dan in de lijst met app-wachtwoorden van het account.',
    },
    'LK-3109': {
      summary: (v = {}) => 'Latchkey kan op dit soort server geen app-wachtwoorden tonen of verwijderen' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: (v = {}) => 'Bekijk ze op de server zelf, in je browser' + (given(v.link) ? ': ' + text(v.link) : '') + '.',
      helpdesk: 'Alleen een browsersessie kan daar app-wachtwoorden tonen. Latchkey verwijdert zijn eigen app-wachtwoord wanneer een schijf wordt verwijderd.',
    },
    'LK-3110': {
      summary: (v = {}) => 'De pagina in de browser' + (given(v.host) ? ' op ' + text(v.host) : '') + ' kan nog worden bevestigd' + (given(v.until) ? ' tot ' + moment(v.until) : '') + '.',
      userAction: (v = {}) => 'Sluit die pagina. Bevestig je toch, dan verwijdert Latchkey het app-wachtwoord' + (given(v.name) ? ' “' + text(v.name) + '”' : '') + ' bij de volgende start.',
      helpdesk: 'Nextcloud bewaart een verzoek om een app-wachtwoord 20 minuten en het kan niet worden ingetrokken. Tot dan vraagt Latchkey het bij elke start na en trekt het in wat is verleend.',
    },
    'LK-3111': {
      summary: (v = {}) => 'De server' + (given(v.host) ? ' ' + text(v.host) : '') + ' geeft zichzelf een ander adres' + (given(v.to) ? ': ' + text(v.to) : '') + '.',
      userAction: 'Controleer het adres met je helpdesk. Er is niets naar het andere adres gestuurd.',
      helpdesk: (v = {}) => 'Stel achter een proxy overwrite.cli.url, overwritehost en overwriteprotocol in' + (given(v.to) ? ', zodat ' + text(v.to) + ' niet wordt aangekondigd' : '') + '. Latchkey volgt geen aangekondigde adressen met een andere oorsprong.',
    },
    'LK-3112': {
      summary: (v = {}) => 'Deze server biedt andere apps geen aanmelding in de browser' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Maak een app-wachtwoord op de server en vul dat in Latchkey in.',
      helpdesk: 'Login Flow v2 (POST /index.php/login/v2) is er niet: een ander product, of uitgeschakeld.',
    },
    'LK-3113': {
      summary: (v = {}) => 'De server biedt deze manier van aanmelden niet' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Meld je op een andere manier aan.',
      helpdesk: 'Welke manieren er zijn, hangt af van de server, en voor sommige van het beleid van deze computer.',
    },
    'LK-3114': {
      summary: (v = {}) => 'Misschien staat er op de server' + (given(v.host) ? ' ' + text(v.host) : '') + ' een app-wachtwoord' + (given(v.name) ? ' “' + text(v.name) + '”' : '') + ' dat Latchkey nooit heeft ontvangen.',
      userAction: (v = {}) => 'Zoek het daar en verwijder het als je het vindt' + (given(v.link) ? ': ' + text(v.link) : '') + '.',
      helpdesk: 'De server toont een app-wachtwoord één keer, en precies toen werd Latchkey gestopt of onderbroken. Niemand heeft het en geen programma kan het daar tonen: alleen de gebruiker, aangemeld in de browser.',
    },
    'LK-3115': {
      summary: (v = {}) => 'De server laat apps geen app-wachtwoorden maken' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Maak het zelf op de webpagina van de server: Latchkey helpt je door elke stap en neemt het app-wachtwoord over.',
      helpdesk: (v = {}) => 'De API voor app-wachtwoorden is daar gesloten of ontbreekt' + (given(v.status) ? ' (HTTP ' + text(v.status) + ')' : '') + '. De pagina heeft die niet nodig; via een beleid kan de pagina de eerste manier worden (pages).',
    },
    'LK-3117': {
      summary: (v = {}) => 'Op het hoogste niveau van deze server' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ' staan alleen mappen; daarnaast kan niets worden opgeslagen.' + (given(v.folders) ? ' Het zijn: ' + text(v.folders) + (given(v.more) ? ', …' : '') + '.' : ''),
      userAction: 'Kies de map die de schijf moet tonen.',
      helpdesk: (v = {}) => 'Spaces, bibliotheken of gedeelde mappen: kies er een met --folder' + (given(v.folder) ? ' (bijvoorbeeld --folder ' + text(v.folder) + ')' : '') + ', of --folder / voor allemaal, zonder plaats voor eigen bestanden.',
    },
    'LK-3119': {
      summary: (v = {}) => 'Er is al een map met deze naam' + (given(v.folder) ? ': “' + text(v.folder) + '”' : '') + '.',
      userAction: 'Open die, of kies een andere naam.',
      helpdesk: 'In de bovenliggende map staat er al een met deze naam, of de server antwoordde 405 op MKCOL. Voor sommige servers zijn hoofdletters en kleine letters gelijk.',
    },
    'LK-3120': {
      summary: (v = {}) => 'Je mag hier van de server geen map maken' + (given(v.folder) ? ' (“' + text(v.folder) + '”)' : '') + '.',
      userAction: 'Maak de map in een andere map of gebruik een bestaande.',
      helpdesk: (v = {}) => 'De server heeft MKCOL geweigerd' + (given(v.status) ? ' met status ' + text(v.status) : '') + (given(v.host) ? ' op ' + text(v.host) : '') + ': rechten van de gebruiker, een hoogste niveau met alleen spaces of bibliotheken, of een alleen-lezen server.',
    },
    'LK-3121': {
      summary: (v = {}) => 'Een map kan deze naam niet hebben' + (given(v.folder) ? ': “' + text(v.folder) + '”' : '') + '.',
      userAction: 'Kies een naam zonder / en \\ en zonder spaties aan het begin of eind.',
      helpdesk: 'De naam moet één deel van een adres zijn: geen schuine streep of backslash, geen regeleinde, niet “.” of “..”, hoogstens 255 tekens.',
    },
    'LK-3122': {
      summary: (v = {}) => 'Latchkey kan op deze server geen app-wachtwoorden van andere gebruikers beheren' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: (v = {}) => 'Gebruik de pagina van de server: ze staan in de beveiligingsinstellingen van de gebruiker' + (given(v.link) ? ': ' + text(v.link) : '') + '.',
      helpdesk: 'Latchkey kent geen manier voor dit soort server, de aanroepen bestaan daar niet, of de server antwoordde voor een ander account dan bedoeld. Dan wordt er niets getoond of verwijderd.',
    },
    'LK-3118': {
      summary: (v = {}) => 'De server accepteert het app-wachtwoord niet dat net is gemaakt' + (given(v.label) ? ' voor “' + text(v.label) + '”' : '') + '. Er heeft nog geen schijf mee gewerkt.',
      userAction: 'Probeer het over een paar minuten opnieuw: sommige servers hebben die tijd nodig. Wordt het weer geweigerd, neem dan contact op met je helpdesk.',
      helpdesk: 'WebDAV antwoordt 401 op een app-wachtwoord dat de server net heeft gemaakt. Het wordt later actief, is intussen ingetrokken, is niet toegestaan voor WebDAV, of WebDAV zoekt accounts elders op.',
    },
    'LK-4001': {
      summary: 'Deze computer heeft geen sleutelbos waarin Latchkey het app-wachtwoord kan opslaan.',
      userAction: 'Meld je eerst aan op het bureaublad. Helpt dat niet, vraag dan je helpdesk om een sleutelbos te installeren.',
      helpdesk: (v = {}) => 'Geen Secret Service op de sessiebus' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '.' + (given(v.packages) ? ' Installeer: ' + text(v.packages) + '.' : '') + ' Die moet in de sessie van de gebruiker draaien (gnome-keyring, KWallet, KeePassXC).',
    },
    'LK-4002': {
      summary: 'Je sleutelbos is vergrendeld.',
      userAction: 'Ontgrendel hem (het programma heet Wachtwoorden en sleutels) en probeer het opnieuw.',
      helpdesk: 'De standaardverzameling is vergrendeld. Die gaat open bij het aanmelden als het wachtwoord ervan gelijk is aan dat van de gebruiker; na het opnieuw instellen van een wachtwoord is dat niet zo.',
    },
    'LK-4003': {
      summary: 'Je sleutelbos wil het app-wachtwoord niet opslaan.',
      userAction: 'Start de computer opnieuw op en probeer het nog eens.',
      helpdesk: (v = {}) => 'De sleutelbos antwoordde met een fout' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '; die staat in het logboek op deze computer. Controleer op Linux de machtigingen en de vrije ruimte van de map van de sleutelbos.',
    },
    'LK-4004': {
      summary: (v = {}) => 'Je sleutelbos heeft niet geantwoord' + (given(v.seconds) ? ' binnen ' + wait(v.seconds) : '') + '.',
      userAction: 'Zoek een venster dat om het wachtwoord van de sleutelbos vraagt, beantwoord het en probeer het opnieuw.',
      helpdesk: 'De sleutelbos hangt of wacht op iemand. Start de sessie van de gebruiker opnieuw.',
    },
    'LK-4005': {
      summary: (v = {}) => 'Het app-wachtwoord staat niet meer in je sleutelbos' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Vernieuw het app-wachtwoord: je meldt je opnieuw aan en er wordt een nieuw gemaakt.',
      helpdesk: 'Het item is verwijderd of de sleutelbos is vervangen door een nieuwe. Vernieuwen maakt een nieuw app-wachtwoord en trekt het verloren wachtwoord in.',
    },
    'LK-4006': {
      summary: (v = {}) => 'Het app-wachtwoord in je sleutelbos is voor een andere server of een ander account gemaakt' + (given(v.login) ? (given(v.host) ? ': ' + text(v.login) + ' op ' + text(v.host) : '') : '') + ' dan er nu in de lijst van Latchkey staat. Het is nergens naartoe gestuurd.',
      userAction: 'Verwijder deze schijf of dit programma in Latchkey en stel het opnieuw in. Heb je zelf niets gewijzigd, neem dan contact op met je helpdesk.',
      helpdesk: (v = {}) => 'Het bestand met de verbindingen, of het journaal ernaast, is met de hand of door een ander programma gewijzigd: server, account of certificaatbestand wijken af van wat bij het geheim is opgeslagen' + (given(v.address) ? (given(v.login) ? ' (' + text(v.address) + ', ' + text(v.login) + ')' : '') : '') + '. Zoek uit wie het heeft gewijzigd. Verwijderen stuurt geen verzoek; het app-wachtwoord moet met de hand op de server worden verwijderd.',
    },
    'LK-4007': {
      summary: 'Je sleutelbos vroeg of Latchkey dit mag, en het antwoord was nee.',
      userAction: 'Probeer het opnieuw en sta het toe in het venster van je sleutelbos.',
      helpdesk: 'De vraag van de Secret Service is gesloten: iemand heeft dat gedaan, of het bureaublad kon die niet tonen. In KeePassXC staat bij Instellingen, Secret Service-integratie, wanneer er wordt gevraagd.',
    },
    'LK-4008': {
      summary: 'Je sleutelbos wil je eerst iets vragen, maar Latchkey werkte op de achtergrond.',
      userAction: 'Doe het zelf in Latchkey (verbinden, vernieuwen of verwijderen) en beantwoord de vraag van je sleutelbos.',
      helpdesk: 'De Secret Service antwoordt met een vraag, en Latchkey toont die alleen als er iemand op wacht. KeePassXC vraagt niets zonder “Confirm when clients access or delete entries” (Instellingen, Secret Service-integratie).',
    },
    'LK-5001': {
      summary: 'Op deze computer ontbreekt wat nodig is om een netwerkschijf te tonen.',
      userAction: (v = {}) => 'Vraag je helpdesk te installeren wat ontbreekt' + (given(v.packages) ? ': ' + text(v.packages) : '') + '.',
      helpdesk: (v = {}) => 'gvfs noch rclone kan worden gebruikt.' + (given(v.packages) ? ' Installeer: ' + text(v.packages) + '.' : ''),
    },
    'LK-5002': {
      summary: 'Het deel van je bureaublad dat netwerkschijven in Bestanden toont, ontbreekt.',
      userAction: (v = {}) => 'Vraag je helpdesk om het te installeren' + (given(v.packages) ? ': ' + text(v.packages) : '') + '.',
      helpdesk: (v = {}) => 'gvfs met de WebDAV-backend en een sessiebus is nodig' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '.' + (given(v.packages) ? ' Installeer: ' + text(v.packages) + '.' : ''),
    },
    'LK-5003': {
      summary: 'Op deze computer kun je een netwerkschijf niet als map tonen.',
      userAction: 'Neem contact op met je helpdesk.',
      helpdesk: (v = {}) => 'FUSE: /dev/fuse ontbreekt of is gesloten' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '; de modus hoort 0666 te zijn.' + (given(v.packages) ? ' Installeer: ' + text(v.packages) + '.' : ''),
    },
    'LK-5004': {
      summary: 'Het programma rclone ontbreekt.',
      userAction: 'Vraag je helpdesk om het te installeren of om je schijven anders te verbinden.',
      helpdesk: (v = {}) => 'rclone staat niet in het pad' + (given(v.packages) ? '; installeer: ' + text(v.packages) : '') + '. gvfs is de andere manier om schijven te verbinden.',
    },
    'LK-5005': {
      summary: (v = {}) => 'De schijf kon niet worden verbonden' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.',
      userAction: 'Probeer het opnieuw. Je hoeft je niet opnieuw aan te melden.',
      helpdesk: (v = {}) => 'Het koppelprogramma is mislukt' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '; de melding ervan staat in het logboek op deze computer.',
    },
    'LK-5006': {
      summary: (v = {}) => 'De server accepteert het app-wachtwoord van deze schijf' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ' niet meer.' + (given(v.programs) ? ' Er waren bestanden geopend in ' + text(v.programs) + '.' : ''),
      userAction: 'Vernieuw het app-wachtwoord: je meldt je opnieuw aan en de schijf werkt weer.',
      helpdesk: 'Het is op de server verwijderd of verlopen. Latchkey gebruikt het niet meer, zodat niemand wordt buitengesloten.',
    },
    'LK-5007': {
      summary: (v = {}) => 'Het verbinden van de schijf duurde te lang' + (given(v.seconds) ? ' (meer dan ' + wait(v.seconds) + ')' : '') + '.',
      userAction: 'Probeer het opnieuw als het netwerk beter is. Je hoeft je niet opnieuw aan te melden.',
      helpdesk: (v = {}) => 'Het koppelprogramma werd niet klaar' + (given(v.seconds) ? ' binnen ' + wait(v.seconds) : '') + ': een server die niet antwoordt, of een firewall die pakketten weggooit.',
    },
    'LK-5008': {
      summary: 'De schijf is verbonden, maar bestanden die je erop opslaat, bereiken de server niet.',
      userAction: 'Sla hier nog geen bestanden op. Probeer het opnieuw; blijft het gebeuren, neem dan contact op met je helpdesk.',
      helpdesk: (v = {}) => 'De koppeling heeft het testbestand aangenomen, maar het staat niet op de server' + (given(v.status) ? ' (' + text(v.status) + ')' : '') + ': rechten, quota, een filter of een vergrendeling.',
    },
    'LK-5009': {
      summary: 'Wat de schijf teruggeeft, is niet wat erop is opgeslagen.',
      userAction: 'Sla hier geen bestanden op en neem contact op met je helpdesk.',
      helpdesk: 'Het testbestand ziet er op de server anders uit: een proxy of scanner die inhoud wijzigt, of een cache ertussen.',
    },
    'LK-5010': {
      summary: 'Er is geen ruimte meer op de server.',
      userAction: 'Verwijder bestanden die je niet meer nodig hebt of vraag om meer ruimte, en probeer het opnieuw.',
      helpdesk: 'Het quotum van de gebruiker of van de server is op (507).',
    },
    'LK-5011': {
      summary: 'Je kunt de bestanden op deze schijf openen, maar niet wijzigen.',
      userAction: 'Moet je ze wijzigen, vraag het dan je helpdesk.',
      helpdesk: 'De server weigert wijzigingen: rechten van de gebruiker, een alleen-lezen server of meer gebruikers dan de licentie toestaat.',
    },
    'LK-5012': {
      summary: (v = {}) => 'Er staat iets anders op de plaats van de schijf' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Verplaats het, geef het een andere naam of kies een andere naam voor de schijf.',
      helpdesk: (v = {}) => 'Een bestand, map of koppeling staat in de weg' + (given(v.path) ? ': ' + text(v.path) : '') + '. Latchkey overschrijft nooit iets dat het niet zelf heeft gemaakt.',
    },
    'LK-5014': {
      summary: (v = {}) => 'Latchkey kan deze schijf op dit besturingssysteem niet verbinden' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.',
      userAction: 'Gebruik een computer met Linux, macOS of Windows.',
      helpdesk: (v = {}) => 'Schijven worden verbonden op Linux (gvfs, rclone), Windows (WebClient, rclone met WinFsp) en macOS (NetFS). Dit systeem is geen van deze' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + ', of de schijf is op een ander systeem ingesteld.',
    },
    'LK-5015': {
      summary: 'De schijf is verbonden, maar de map kon niet worden geopend.',
      userAction: (v = {}) => 'Open de map zelf in je programma voor bestanden' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      helpdesk: 'Er is geen programma ingesteld om mappen te openen (xdg-open; inode/directory).',
    },
    'LK-5016': {
      summary: (v = {}) => 'De schijf werkt, maar kon niet worden toegevoegd waar je hem zou zoeken' + (given(v.path) ? ': ' + text(v.path) + ' kan niet worden gewijzigd' : '') + '.',
      userAction: 'Open de schijf vanuit Latchkey of via de map.',
      helpdesk: (v = {}) => 'De bladwijzers van Bestanden of de map met koppelingen kan niet worden geschreven' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. De schijf heeft geen van beide nodig.',
    },
    'LK-5017': {
      summary: (v = {}) => 'Het programma dat de schijf verbindt' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + ', is vastgelopen op een antwoord van de server.',
      userAction: 'Vraag je helpdesk om rclone te installeren: daarmee kan de schijf worden verbonden.',
      helpdesk: 'gvfs 1.50 loopt vast bij servers die een PROPFIND van de bovenliggende map met een 405 in chunks beantwoorden, zoals Nextcloud achter nginx of Apache. Installeer rclone of een nieuwere gvfs.',
    },
    'LK-5018': {
      summary: (v = {}) => 'De schijf' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' is verbonden, maar toont de bestanden op de server niet.',
      userAction: 'Neem contact op met je helpdesk. Er is niets gebeurd met je bestanden op de server.',
      helpdesk: (v = {}) => 'De server toont de map met dit app-wachtwoord; de koppeling' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + ' doet dat niet' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Een wachtwoord dat Bestanden voor deze server heeft opgeslagen, een proxy voor het koppelprogramma, of een server die het anders antwoordt.',
    },
    'LK-5019': {
      summary: (v = {}) => 'De schijf werkt. Een klein testbestand kon er niet van worden verwijderd' + (given(v.name) ? ': ' + text(v.name) : '') + '.',
      userAction: 'Je kunt het verwijderen of laten staan.',
      helpdesk: 'De server laat dit account wel bestanden maken, maar niet verwijderen.',
    },
    'LK-5020': {
      summary: (v = {}) => 'De schijf is anders verbonden dan gewoonlijk' + (given(v.name) ? ', met ' + text(v.name) : '') + ', omdat de eerste manier niet werkte met deze server.',
      userAction: 'Je hoeft niets te doen.',
      helpdesk: (v = {}) => 'Het eerste koppelprogramma is mislukt' + (given(v.reason) ? ': ' + text(v.reason) : '') + '. Een uitdrukkelijke keuze (--mapper, de instelling) blijft behouden.',
    },
    'LK-5021': {
      summary: 'De server accepteert nu geen wijzigingen in de bestanden van deze schijf. Je kunt ze wel openen.',
      userAction: 'Probeer het over een tijdje opnieuw.',
      helpdesk: 'De server heeft het testbestand voorlopig geweigerd: een vergrendeling (423), een limiet (429), onderhoud of een eigen fout (5xx).',
    },
    'LK-5022': {
      summary: 'Op het hoogste niveau van deze schijf kun je geen bestanden opslaan: daar staan alleen mappen. Werk in een van die mappen.',
      userAction: 'Open een map en werk daarin.',
      helpdesk: 'Op het hoogste niveau staan bibliotheken of spaces en kunnen geen bestanden worden opgeslagen. Om er een als schijf te gebruiken: --folder NAME.',
    },
    'LK-5101': {
      summary: (v = {}) => 'Het deel van Latchkey dat je schijven aanbiedt, kon niet worden gestart' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '.',
      userAction: 'Start Latchkey opnieuw. Blijft het gebeuren, neem dan contact op met je helpdesk.',
      helpdesk: 'Het proces (latchkey gateway-holder) eindigde voordat het antwoordde. In het logboek van Latchkey staat waarom; misschien heeft een programma dat alleen bekende processen toelaat het gestopt.',
    },
    'LK-5102': {
      summary: 'Het deel van Latchkey dat je schijven aanbiedt, antwoordt niet.',
      userAction: 'Wacht even en probeer het opnieuw. Blijft het gebeuren, meld je dan af van deze computer en weer aan.',
      helpdesk: (v = {}) => 'Het proces (latchkey gateway-holder' + (given(v.pid) ? ', ' + text(v.pid) : '') + ') draait, maar is gepauzeerd of bezet. Hervat het (kill -CONT) of beëindig het: Latchkey start het opnieuw op dezelfde poort.',
    },
    'LK-5103': {
      summary: (v = {}) => 'Een andere versie van Latchkey biedt je schijven aan' + (given(v.version) ? ' (' + text(v.version) + ')' : '') + ', en deze versie kan er niet mee praten.',
      userAction: 'Sluit elke Latchkey, meld je af van deze computer en meld je weer aan.',
      helpdesk: 'Na een update neemt de nieuwe versie het vanzelf over. Twee installaties van verschillende versies kunnen niet dezelfde persoon bedienen: verwijder er een.',
    },
    'LK-5104': {
      summary: (v = {}) => 'Een ander programma' + (given(v.program) ? ' (' + text(v.program) + ')' : '') + (given(v.user) ? ' van ' + text(v.user) : '') + ' heeft de poort van de schijven van Latchkey' + (given(v.port) ? ' (' + text(v.port) + ')' : '') + ' ingenomen. Latchkey gebruikt een andere.',
      userAction: 'Je hoeft niets te doen: je schijven worden vanzelf opnieuw verbonden.',
      helpdesk: 'Poorten vanaf 49152 zijn van niemand. Wat naar de oude wees, wordt eerst losgekoppeld, zodat er niets naar dat programma wordt gestuurd. Gebeurt het elke keer, zoek dan uit welk programma het is.',
    },
    'LK-5105': {
      summary: 'Er is op deze computer geen poort vrij voor de schijven van Latchkey.',
      userAction: 'Start deze computer opnieuw op en start daarna Latchkey weer.',
      helpdesk: (v = {}) => 'Van vele pogingen tussen 49152 en 65535 op 127.0.0.1 is er geen gelukt' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Controleer wat daar luistert: ss -ltn.',
    },
    'LK-5106': {
      summary: 'De programma’s van Latchkey kunnen op deze computer niet met elkaar praten.',
      userAction: 'Neem contact op met je helpdesk: het ligt aan de plaats van de bestanden van je sessie.',
      helpdesk: (v = {}) => 'De socket' + (given(v.path) ? ' ' + text(v.path) : '') + ' kan niet worden gemaakt of geopend' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Die hoort in XDG_RUNTIME_DIR, een kort pad op een lokaal bestandssysteem.',
    },
    'LK-5107': {
      summary: 'Het deel van Latchkey dat je schijven aanbiedt, stopt steeds. Latchkey start het elke keer opnieuw.',
      userAction: 'Wacht even. Blijft het gebeuren, neem dan contact op met je helpdesk.',
      helpdesk: (v = {}) => 'Het is ' + (given(v.count) ? text(v.count) + ' keer' : 'meermaals') + ' beëindigd' + (given(v.reason) ? ' (laatste keer: ' + text(v.reason) + ')' : '') + '. In het logboek van Latchkey staat elk einde; te weinig geheugen blijkt uit SIGKILL of SIGABRT.',
    },
    'LK-5108': {
      summary: (v = {}) => 'Er worden nog bestanden op de schijf' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' opgeslagen, dus het app-wachtwoord is niet vernieuwd.',
      userAction: 'Wacht tot ze zijn opgeslagen en probeer het opnieuw. De schijf blijft werken zoals die is.',
      helpdesk: 'Een programma is iets groots aan het uploaden. Met het oude app-wachtwoord zou de server de rest ervan weigeren.',
    },
    'LK-5201': {
      summary: (v = {}) => 'Er is geen kopie meer' + (given(v.name) ? ' van “' + text(v.name) + '”' : '') + '.',
      userAction: 'Heeft het programma het bestand nog open, sla het daar dan opnieuw op.',
      helpdesk: 'Kopieën staan alleen in het geheugen, tot een paar megabyte. Een nieuwere heeft de plaats ingenomen, het bestand is intussen goed opgeslagen, of het deel dat de schijven aanbiedt is opnieuw gestart.',
    },
    'LK-5202': {
      summary: (v = {}) => 'Er is al iets met die naam' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Kies een andere naam of een andere map.',
      helpdesk: 'Een kopie vervangt nooit een bestand, ook niet als het dialoogvenster van het systeem dat aanbood.',
    },
    'LK-5203': {
      summary: (v = {}) => 'Deze map staat op de schijf' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ', waar ook de kopie verloren kan gaan.',
      userAction: 'Kies een map op deze computer.',
      helpdesk: 'Koppelprogramma’s melden een bestand als opgeslagen voordat de server het heeft: op een schijf zou niemand kunnen nagaan of de kopie is aangekomen.',
    },
    'LK-5204': {
      summary: (v = {}) => 'Er is geen ruimte meer voor de kopie' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Kies een andere map of maak daar ruimte vrij. Latchkey heeft de kopie nog.',
      helpdesk: (v = {}) => 'Controleer de vrije ruimte en het quotum van de harde schijf' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '.',
    },
    'LK-5205': {
      summary: (v = {}) => 'De kopie kan daar niet worden opgeslagen' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Kies een map waarin je mag opslaan. Latchkey heeft de kopie nog.',
      helpdesk: (v = {}) => 'Controleer of de map bestaat, de machtigingen ervan, en of de harde schijf alleen-lezen is of überhaupt reageert' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '.',
    },
    'LK-5301': {
      summary: (v = {}) => 'Windows wil de schijf' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' niet verbinden: toegang geweigerd.',
      userAction: 'Probeer het opnieuw. Blijft het gebeuren, neem dan contact op met je helpdesk.',
      helpdesk: (v = {}) => 'Windows-fout 5' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': de redirector (MRxDAV) of een beveiligingsprogramma weigert. De eigen service van Latchkey laat zijn schijven zonder wachtwoord toe; zoek naar regels voor WebDAV via loopback.',
    },
    'LK-5302': {
      summary: (v = {}) => 'Windows kan de schijf' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' op deze computer niet vinden.',
      userAction: 'Probeer het over een minuut opnieuw. Je hoeft je niet opnieuw aan te melden.',
      helpdesk: (v = {}) => 'Windows-fout 53' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': WebClient stopte tijdens het verbinden, of iets blokkeert verbindingen met 127.0.0.1.',
    },
    'LK-5303': {
      summary: (v = {}) => 'Windows begreep het antwoord voor de schijf' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' niet.',
      userAction: 'Probeer het opnieuw. Blijft het gebeuren, neem dan contact op met je helpdesk.',
      helpdesk: (v = {}) => 'Windows-fout 58' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': iets tussen WebClient en Latchkey wijzigt de antwoorden op 127.0.0.1, bijvoorbeeld het filter van een beveiligingsprogramma.',
    },
    'LK-5304': {
      summary: (v = {}) => 'De verbinding met de schijf' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' is verbroken.',
      userAction: 'Probeer het opnieuw. Je hoeft je niet opnieuw aan te melden.',
      helpdesk: (v = {}) => 'Windows-fout 59' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': de service van Latchkey is intussen beëindigd, of voor 127.0.0.1 is een proxy gevraagd. Zie latchkey doctor.',
    },
    'LK-5305': {
      summary: (v = {}) => 'De verbinding met de schijf' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' is weggevallen.',
      userAction: 'Probeer het opnieuw. Je hoeft je niet opnieuw aan te melden.',
      helpdesk: (v = {}) => 'Windows-fout 64' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': de verbinding op 127.0.0.1 is gesloten. Controleer of een beveiligingsprogramma die verbreekt.',
    },
    'LK-5306': {
      summary: (v = {}) => 'Windows ziet de schijf' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' aan voor iets dat niet kan worden verbonden.',
      userAction: 'Wacht een minuut en probeer het opnieuw: zo lang onthoudt Windows een mislukte poging.',
      helpdesk: (v = {}) => 'Windows-fout 67' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': WebClient is gestopt, een andere netwerkprovider is eerst gevraagd, of die heeft 127.0.0.1 in zijn lijst met servers zonder WebDAV (ServerNotFoundCacheLifeTimeInSec, 60 s).',
    },
    'LK-5307': {
      summary: (v = {}) => 'De letter' + (given(v.letter) ? ' ' + text(v.letter) + ':' : '') + ' die voor de schijf' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' was bedoeld, is net ingenomen.',
      userAction: 'Probeer het opnieuw: Latchkey gebruikt dan een andere letter.',
      helpdesk: 'Windows-fout 85: een ander programma heeft daar op hetzelfde moment iets gekoppeld. Latchkey laat dat met rust.',
    },
    'LK-5308': {
      summary: (v = {}) => 'Volgens Windows heeft de schijf' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' een wachtwoord nodig.',
      userAction: 'Probeer het opnieuw. Vul nergens een wachtwoord in: Latchkey heeft er hiervoor geen nodig.',
      helpdesk: (v = {}) => 'Windows-fout 86 of 1326' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': de service van Latchkey vraagt WebClient niet om een wachtwoord, dus iets anders antwoordt op 127.0.0.1. Zie latchkey doctor voor de poort.',
    },
    'LK-5309': {
      summary: (v = {}) => 'Windows wil dat je een webpagina opent voordat de schijf' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' wordt verbonden.',
      userAction: 'Neem contact op met je helpdesk: er zit iets tussen Windows en Latchkey.',
      helpdesk: (v = {}) => 'Windows-fout 224' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': een proxy of een aanmeldpagina antwoordde in plaats van 127.0.0.1. Sluit 127.0.0.1 uit van de proxy.',
    },
    'LK-5310': {
      summary: (v = {}) => 'Windows kent de letter' + (given(v.letter) ? ' ' + text(v.letter) + ':' : '') + ' voor de schijf' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' niet.',
      userAction: 'Probeer het opnieuw of vraag je helpdesk welke letters kunnen worden gebruikt.',
      helpdesk: 'Windows-fout 1200. Controleer het beleid driveLetters en beleid dat stations verbergt of beperkt.',
    },
    'LK-5311': {
      summary: (v = {}) => 'Windows onthoudt een andere verbinding voor de letter' + (given(v.letter) ? ' ' + text(v.letter) + ':' : '') + '.',
      userAction: 'Verwijder het oude netwerkstation in Verkenner (rechtsklik, Verbinding verbreken) en probeer het opnieuw.',
      helpdesk: 'Windows-fout 1202: de letter staat in HKCU\\Network. Latchkey gebruikt geen letters die daar staan, dus die is er intussen bij gekomen.',
    },
    'LK-5312': {
      summary: 'In deze Windows ontbreekt het deel dat WebDAV-schijven verbindt.',
      userAction: 'Vraag je helpdesk om het te installeren.',
      helpdesk: (v = {}) => 'Windows-fout 1203' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': geen enkele netwerkprovider accepteert de naam. WebClient ontbreekt in HKLM\\SYSTEM\\CurrentControlSet\\Control\\NetworkProvider\\Order, of op een server is het onderdeel WebDAV Redirector niet geïnstalleerd.',
    },
    'LK-5313': {
      summary: (v = {}) => 'Een netwerkonderdeel van Windows heeft de schijf' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' geweigerd om een eigen reden.',
      userAction: 'Probeer het opnieuw. Blijft het gebeuren, neem dan contact op met je helpdesk.',
      helpdesk: (v = {}) => 'Windows-fout 1208' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Misschien is de provider die antwoordde niet WebClient; controleer de volgorde van de netwerkproviders.',
    },
    'LK-5314': {
      summary: 'Windows is al als iemand anders met dezelfde plaats verbonden.',
      userAction: 'Meld je af bij Windows, meld je weer aan en probeer het opnieuw.',
      helpdesk: (v = {}) => 'Windows-fout 1219' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': een ander programma heeft met een gebruikersnaam verbinding gemaakt met 127.0.0.1 op de poort van Latchkey. Latchkey zelf geeft er geen; net use toont welke.',
    },
    'LK-5315': {
      summary: 'Windows heeft geen netwerk om schijven mee te verbinden.',
      userAction: 'Start deze computer opnieuw op. Blijft het gebeuren, neem dan contact op met je helpdesk.',
      helpdesk: 'Windows-fout 1222: er is geen netwerkprovider geladen. Controleer de services Workstation en WebClient.',
    },
    'LK-5316': {
      summary: (v = {}) => 'Windows heeft geprobeerd de schijf' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' te verbinden zonder de vereiste toestemming.',
      userAction: 'Verbind de schijf opnieuw in Latchkey.',
      helpdesk: (v = {}) => 'Windows-fout 1244' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': een verzoek kwam bij iets dat een aanmelding wil. De schijven van Latchkey hebben er geen nodig; controleer of een proxy voor 127.0.0.1 antwoordt.',
    },
    'LK-5317': {
      summary: 'In dit soort sessie kunnen geen schijven worden verbonden.',
      userAction: 'Meld je bij Windows aan op de computer zelf of via Extern bureaublad en start Latchkey daar.',
      helpdesk: 'Windows-fout 1312: er is geen interactieve aanmeldsessie, zoals bij SSH of in een service.',
    },
    'LK-5318': {
      summary: (v = {}) => 'Windows kon voor de schijf' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' niet nagaan waarmee het praat.',
      userAction: 'Probeer het opnieuw. Blijft het gebeuren, neem dan contact op met je helpdesk.',
      helpdesk: (v = {}) => 'Windows-fout 1397' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': er is Kerberos of NTLM geprobeerd waar daar niet om wordt gevraagd; controleer beleid dat dit afdwingt.',
    },
    'LK-5319': {
      summary: (v = {}) => 'Windows heeft geen toegang tot de schijf' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Probeer het opnieuw. Blijft het gebeuren, neem dan contact op met je helpdesk.',
      helpdesk: (v = {}) => 'Windows-fout 1920' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': de redirector is geweigerd voor zijn account (LocalService). Controleer de regels van beveiligingsprogramma’s.',
    },
    'LK-5320': {
      summary: (v = {}) => 'Windows weigert de gebruikersnaam voor de schijf' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Meld je af bij Windows, meld je weer aan en probeer het opnieuw.',
      helpdesk: (v = {}) => 'Windows-fout 2202' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': een ander programma is al met een gebruikersnaam met dezelfde plaats verbonden. Latchkey geeft er geen; zie net use.',
    },
    'LK-5321': {
      summary: (v = {}) => 'Programma’s hebben nog bestanden open op de schijf' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ', dus die blijft verbonden.' + (given(v.programs) ? ' Het zijn: ' + text(v.programs) + '.' : ''),
      userAction: (v = {}) => 'Sla alles op wat er op de schijf' + (given(v.letter) ? ' (' + text(v.letter) + ':)' : '') + ' geopend is, sluit het en probeer het opnieuw.',
      helpdesk: (v = {}) => 'Windows-fout 2401. Latchkey forceert het alleen als iemand dat zegt (de vraag in het venster en de terminal, --force), omdat niet-opgeslagen wijzigingen verloren gaan.' + (given(v.programs) ? '' : ' Windows noemt geen programma, zoals vaak bij een netwerkstation: Broncontrole toont welk programma daar handles heeft.'),
    },
    'LK-5322': {
      summary: (v = {}) => 'Een programma of een venster van Verkenner gebruikt de schijf' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' nog, dus die blijft verbonden.' + (given(v.programs) ? ' Programma’s met geopende bestanden: ' + text(v.programs) + '.' : ''),
      userAction: 'Sluit de vensters en programma’s die de schijf tonen en probeer het opnieuw.',
      helpdesk: 'Windows-fout 2404: de schijf is voor iemand de huidige map. Latchkey forceert het alleen als iemand dat zegt (de vraag in het venster en de terminal, --force).',
    },
    'LK-5323': {
      summary: 'Een bestand is groter dan Windows van een WebDAV-schijf accepteert.',
      userAction: 'Open het op de webpagina van de server of vraag je helpdesk om de limiet te verhogen.',
      helpdesk: 'Windows-fout 223: groter dan FileSizeLimitInBytes in HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters (DWORD, hoogstens ffffffff); start WebClient daarna opnieuw.',
    },
    'LK-5324': {
      summary: (v = {}) => 'Windows kon de schijf' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' niet verbinden of loskoppelen' + (given(v.number) ? ' (' + text(v.number) + ')' : '') + '.',
      userAction: 'Probeer het opnieuw. Blijft het gebeuren, geef het nummer dan door aan je helpdesk.',
      helpdesk: (v = {}) => 'Windows gaf een fout waarvoor Latchkey geen tekst heeft' + (given(v.number) ? ' (' + text(v.number) + ')' : '') + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. De opdracht net helpmsg verklaart die.',
    },
    'LK-5325': {
      summary: (v = {}) => 'Windows antwoordt niet op vragen over stations' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.',
      userAction: 'Probeer het opnieuw. Blijft het gebeuren, start deze computer dan opnieuw op.',
      helpdesk: (v = {}) => 'Een aanroep van het Windows-netwerk kwam niet terug' + (given(v.seconds) ? ' binnen ' + wait(v.seconds) : '') + (given(v.name) ? ' (' + text(v.name) + ')' : '') + ': vaak door een ander netwerkstation waarvan de server weg is. net use toont ze allemaal.',
    },
    'LK-5330': {
      summary: 'In deze Windows ontbreekt de service die WebDAV-schijven verbindt (WebClient).',
      userAction: 'Vraag je helpdesk om die te installeren.',
      helpdesk: 'De service WebClient is er niet. Installeer op Windows Server het onderdeel WebDAV Redirector en start opnieuw op.',
    },
    'LK-5331': {
      summary: 'Je organisatie heeft de service uitgeschakeld die WebDAV-schijven verbindt (WebClient).',
      userAction: 'Vraag je helpdesk of je die op deze computer mag gebruiken.',
      helpdesk: 'Het opstarttype van WebClient is Uitgeschakeld, vaak met opzet, tegen relay-aanvallen. Latchkey heeft Handmatig nodig: sc config WebClient start= demand.',
    },
    'LK-5332': {
      summary: 'De service die WebDAV-schijven verbindt (WebClient), is gestopt en alleen een beheerder kan die hier starten.',
      userAction: 'Vraag je helpdesk om die te starten. Tot dan start de service misschien als je het webadres van een schijf in Verkenner opent.',
      helpdesk: (v = {}) => 'De starttrigger van WebClient ontbreekt (HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\TriggerInfo) en StartService is geweigerd' + (given(v.number) ? ' (' + text(v.number) + ')' : '') + '. Herstel de trigger of zet de service op Automatisch.',
    },
    'LK-5333': {
      summary: 'De service die WebDAV-schijven verbindt (WebClient), start niet.',
      userAction: 'Start deze computer opnieuw op. Blijft het gebeuren, neem dan contact op met je helpdesk.',
      helpdesk: (v = {}) => 'WebClient is gestart, maar kwam niet op gang' + (given(v.seconds) ? ' binnen ' + wait(v.seconds) : '') + '. In het gebeurtenislogboek van het systeem staat waarom.',
    },
    'LK-5334': {
      summary: 'Latchkey kan niet zien of de service die WebDAV-schijven verbindt (WebClient), actief is.',
      userAction: 'Probeer het opnieuw. Blijft het gebeuren, neem dan contact op met je helpdesk.',
      helpdesk: 'Servicebeheer laat deze gebruiker WebClient niet opvragen of antwoordt niet. Controleer de machtigingen van de service (sc sdshow WebClient).',
    },
    'LK-5340': {
      summary: 'Latchkey is als administrator gestart, dus je andere programma’s zouden de schijven niet zien.',
      userAction: 'Sluit Latchkey en start het op de gewone manier.',
      helpdesk: 'Letters horen bij een aanmeldsessie, en een programma met verhoogde bevoegdheden heeft een andere sessie dan het bureaublad. Voer Latchkey niet met verhoogde bevoegdheden uit.',
    },
    'LK-5341': {
      summary: (v = {}) => 'Er is geen stationsletter vrij' + (given(v.label) ? ' voor “' + text(v.label) + '”' : '') + '.',
      userAction: 'Koppel een netwerkschijf los die je niet nodig hebt en probeer het opnieuw.',
      helpdesk: 'Alle bruikbare letters zijn bezet of onthouden (HKCU\\Network). A, B en C worden nooit gebruikt; het beleid driveLetters kan ze verder beperken.',
    },
    'LK-5343': {
      summary: (v = {}) => 'De schijf kan de letter' + (given(v.letter) ? ' ' + text(v.letter) + ':' : '') + ' niet krijgen: die is bezet, of je IT-afdeling staat die niet toe.',
      userAction: 'Kies een andere letter.',
      helpdesk: 'De letter is in gebruik (GetLogicalDrives), wordt onthouden voor een andere verbinding (HKCU\\Network) of hoort niet bij die van het beleid driveLetters. De schijf heeft de oude letter.',
    },
    'LK-5344': {
      summary: (v = {}) => 'De schijf' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' werkt, maar met een andere letter' + (given(v.letter) ? ' (' + text(v.letter) + ':)' : '') + ': de letter die je koos' + (given(v.wish) ? ' (' + text(v.wish) + ':)' : '') + ' is intussen bezet.',
      userAction: 'Je kunt deze letter houden. Sluit eerst alles op de schijf als je het opnieuw wilt proberen.',
      helpdesk: 'Een ander programma nam de letter in gebruik terwijl Latchkey de schijf verbond. De schijf kon niet meer van de nieuwe letter worden losgekoppeld, meestal omdat programma’s de schijf al gebruiken, en blijft daar dus.',
    },
    'LK-5342': {
      summary: (v = {}) => 'Windows kan de schijfnaam' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' niet gebruiken.',
      userAction: 'Geef de schijf een kortere naam, zonder speciale tekens.',
      helpdesk: 'Het netwerkpad van een schijf heeft hoogstens 259 tekens, en geen naam daarin mag een teken bevatten dat Windows in bestandsnamen verbiedt, of eindigen op een punt of spatie.',
    },
    'LK-5350': {
      summary: (v = {}) => 'Windows opent op dit soort netwerkschijf geen bestanden die groter zijn dan' + (given(v.value) ? ' ' + text(v.value) + ' MB' : ' de limiet') + '.',
      userAction: 'Grotere bestanden kun je openen op de webpagina van de server. Je helpdesk kan de limiet verhogen.',
      helpdesk: 'Stel FileSizeLimitInBytes in HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters in op ffffffff (DWORD, 4 GB, het maximum) en start WebClient opnieuw.',
    },
    'LK-5351': {
      summary: 'Mappen met een paar duizend bestanden kunnen er op dit soort netwerkschijf leeg uitzien.',
      userAction: 'Bekijk zulke mappen op de webpagina van de server. Je helpdesk kan de limiet verhogen.',
      helpdesk: (v = {}) => 'Stel FileAttributesLimitInBytes in HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters in op 10000000 (DWORD, decimaal) of meer' + (given(v.value) ? '; nu is het ' + text(v.value) + ' MB' : '') + ' en start WebClient opnieuw.',
    },
    'LK-5352': {
      summary: (v = {}) => 'Windows geeft een schijf sneller op dan gewoonlijk' + (given(v.value) ? ' (na ' + wait(v.value) + ')' : '') + '.',
      userAction: 'Valt de schijf vaak weg op een traag netwerk, neem dan contact op met je helpdesk.',
      helpdesk: (v = {}) => (given(v.name) ? text(v.name) : 'Een tijdslimiet van WebClient') + ' in HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters is lager dan de gebruikelijke waarde; verwijder die en start WebClient opnieuw.',
    },
    'LK-5353': {
      summary: (v = {}) => 'Heeft Windows een schijf eenmaal niet gevonden, dan duurt het lang voordat het opnieuw wordt geprobeerd' + (given(v.value) ? ' (' + wait(v.value) + ')' : '') + '.',
      userAction: 'Kan een schijf niet worden verbonden, wacht dan zo lang voordat je het opnieuw probeert.',
      helpdesk: 'ServerNotFoundCacheLifeTimeInSec in HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters is hoger dan de gebruikelijke 60 seconden; verwijder die waarde en start WebClient opnieuw.',
    },
    'LK-5354': {
      summary: 'Windows vergrendelt geen bestanden op dit soort netwerkschijf: twee mensen kunnen elkaars wijzigingen overschrijven.',
      userAction: 'Spreek met anderen af wie aan een bestand werkt. Je helpdesk kan vergrendeling inschakelen.',
      helpdesk: 'SupportLocking in HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters is 0; stel het in op 1 of verwijder het, en start WebClient opnieuw.',
    },
    'LK-5355': {
      summary: (v = {}) => 'Het opslaan van een bestand op de schijf wordt afgebroken na' + (given(v.value) ? ' ' + plural(v.value, 0, { 'one': () => number(v.value) + ' minuut', 'other': () => number(v.value) + ' minuten' }) : ' een half uur') + '.',
      userAction: 'Upload heel grote bestanden op de webpagina van de server.',
      helpdesk: 'Stel FsCtlRequestTimeoutInSec in HKLM\\SYSTEM\\CurrentControlSet\\Services\\MRxDAV\\Parameters in op 3600 (DWORD, decimaal) of meer en start de computer opnieuw op.',
    },
    'LK-5356': {
      summary: 'Windows zoekt misschien elke keer een proxy als het een schijf voor het eerst opent; dat maakt schijven traag.',
      userAction: 'Duurt het lang voordat schijven opengaan, neem dan contact op met je helpdesk.',
      helpdesk: 'De instelling “Instellingen automatisch detecteren”, een script of een proxy staat aan, en 127.0.0.1 is niet uitgezonderd. Voeg 127.0.0.1 toe aan de uitzonderingen (ProxyOverride).',
    },
    'LK-5357': {
      summary: (v = {}) => 'Word, Excel en PowerPoint' + (given(v.version) ? ' ' + text(v.version) : '') + ' openen bestanden op de schijf misschien via hun webadres en waarschuwen je dan of weigeren.',
      userAction: 'Gebeurt dat, kopieer het bestand dan naar deze computer, wijzig het en kopieer het terug. Andere programma’s hebben hier geen last van.',
      helpdesk: (v = {}) => 'Er zijn Microsoft 365-apps geïnstalleerd' + (given(v.products) ? ' (' + text(v.products) + ')' : '') + '. De schijven van Latchkey vragen Office niet om een aanmelding, dus de blokkering van Basic door Microsoft raakt ze niet; hoe Office omgaat met http://127.0.0.1, hangt af van het beveiligingsbeleid.',
    },
    'LK-5359': {
      summary: 'Veel programma’s kunnen geen bestanden openen met een pad van meer dan 260 tekens, stationsletter en mappen meegerekend.',
      userAction: 'Laat de schijf een dieper gelegen map tonen, of geef mappen kortere namen.',
      helpdesk: 'LongPathsEnabled (HKLM\\SYSTEM\\CurrentControlSet\\Control\\FileSystem, groepsbeleid “Enable Win32 long paths”) is niet 1. Met 1 openen programma’s die daarvoor zijn gemaakt langere paden; Verkenner niet.',
    },
    'LK-5358': {
      summary: 'Windows behandelt bestanden op de schijf alsof ze van internet komen.',
      userAction: 'Programma’s kunnen je waarschuwen voordat je een bestand opent. Er is niets mis met het bestand.',
      helpdesk: 'Het adres 127.0.0.1 zit in de zone Internet. Voeg het via beleid toe aan de intranetzone: “Site to Zone Assignment List”, file://127.0.0.1 en http://127.0.0.1 met de waarde 1.',
    },
    'LK-5360': {
      summary: 'Volgens de regels van je computer mag geen enkel programma wachtwoorden opslaan in Referentiebeheer.',
      userAction: 'Vraag je helpdesk om het toe te staan. Er is niets gemaakt op de server.',
      helpdesk: 'CredGetSessionTypes antwoordt CRED_PERSIST_NONE: de beveiligingsoptie “Netwerktoegang: opslag van wachtwoorden en referenties voor netwerkverificatie niet toestaan” staat aan.',
    },
    'LK-5361': {
      summary: 'Latchkey is gestart zonder dat je bent aangemeld, dus er is geen Referentiebeheer.',
      userAction: 'Meld je bij Windows aan op de computer zelf of via Extern bureaublad en start Latchkey daar.',
      helpdesk: 'Windows-fout 1312: services, geplande taken zonder wachtwoord, SSH en andere aanmeldingen via het netwerk hebben geen referentieset.',
    },
    'LK-5362': {
      summary: 'Je hebt Latchkey in Taakbeheer uitgeschakeld, dus Windows start het niet.',
      userAction: 'Open Taakbeheer, kies “Opstart-apps” en schakel Latchkey daar in.',
      helpdesk: 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\StartupApproved\\Run heeft een oneven eerste byte voor app.latchkey.desktop. Latchkey wijzigt niet wat iemand daar heeft gekozen.',
    },
    'LK-5371': {
      summary: (v = {}) => 'Windows is al als iemand anders verbonden met ' + (given(v.host) ? text(v.host) : 'de server') + ', en staat daar maar één aanmelding toe.',
      userAction: 'Koppel in Verkenner het andere netwerkstation van deze server los en probeer het opnieuw.',
      helpdesk: (v = {}) => 'Windows-fout ' + (given(v.number) ? text(v.number) : '1219') + ': deze aanmeldsessie heeft een verbinding met de server onder een andere gebruikersnaam, en de tweede naam (@SSL@443) is ook bezet. net use toont welke. Zonder het beleid directDrive werkt elk aantal accounts.',
    },
    'LK-5372': {
      summary: (v = {}) => (given(v.host) ? text(v.host) : 'De server') + ' heeft Windows niet toegelaten' + (given(v.label) ? ' voor de schijf “' + text(v.label) + '”' : '') + '.',
      userAction: 'Probeer het later nog één keer. Blijft het gebeuren, neem dan contact op met je helpdesk.',
      helpdesk: (v = {}) => 'Windows-fout' + (given(v.number) ? ' ' + text(v.number) : '') + ', hoewel de server het app-wachtwoord van Latchkey zelf accepteerde: een regel voor deze client of dit adres, of BasicAuthLevel in HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters. Misschien heeft WebClient het meer dan één keer geprobeerd.',
    },
    'LK-5373': {
      summary: 'Windows is zo ingesteld dat het geen wachtwoorden naar WebDAV-servers stuurt.',
      userAction: 'Neem contact op met je helpdesk.',
      helpdesk: 'BasicAuthLevel in HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters is 0. Het beleid directDrive heeft 1 nodig, de gebruikelijke waarde (wachtwoorden alleen via TLS); stel nooit 2 in. Zonder directDrive heeft Latchkey deze waarde niet nodig.',
    },
    'LK-5374': {
      summary: (v = {}) => 'Windows kon geen veilige verbinding maken met ' + (given(v.host) ? text(v.host) : 'de server') + ', terwijl Latchkey dat wel kan.',
      userAction: 'Neem contact op met je helpdesk. Het ligt niet aan je wachtwoord.',
      helpdesk: (v = {}) => 'Windows-fout' + (given(v.number) ? ' ' + text(v.number) : '') + ': Windows vertrouwt het certificaat niet (een eigen CA moet in het archief met basis-CA’s van de computer staan; --ca van Latchkey geldt niet voor Windows), of de proxy van WinHTTP zit in de weg (netsh winhttp show proxy).',
    },
    'LK-5375': {
      summary: (v = {}) => 'Windows kon de schijf' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' niet verbinden met ' + (given(v.host) ? text(v.host) : 'de server') + (given(v.number) ? ' (' + text(v.number) + ')' : '') + '.',
      userAction: 'Wacht een minuut en probeer het opnieuw. Blijft het gebeuren, geef het nummer dan door aan je helpdesk.',
      helpdesk: (v = {}) => 'WebClient ging rechtstreeks naar de server (beleid directDrive) en gaf deze fout' + (given(v.number) ? ' (' + text(v.number) + '; net helpmsg verklaart die)' : '') + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Een minuut lang wordt 67 ook gegeven voor een server die eenmaal niet is gevonden.',
    },
    'LK-5381': {
      summary: (v = {}) => (given(v.count) ? plural(v.count, 0, { 'one': () => 'Een bestand', 'other': () => number(v.count) + ' bestanden' }) : 'Bestanden') + ' die je op de schijf' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' hebt opgeslagen, ' + (given(v.count) ? plural(v.count, 0, { 'one': () => 'staat', 'other': () => 'staan' }) : 'staan') + ' nog niet op de server, dus de schijf blijft verbonden.',
      userAction: 'Wacht tot alles is geüpload en probeer het opnieuw. Koppel je toch los, dan wacht de rest op deze computer tot de schijf weer is verbonden.',
      helpdesk: 'Schijven via rclone (WinFsp) uploaden op de achtergrond. Wat wacht, staat in de gegevensmap van Latchkey (not-uploaded) en gaat verder zodra deze schijf weer wordt verbonden. status toont hoeveel; fouten daar zijn weigeringen van de server.',
    },
    'LK-5382': {
      summary: 'rclone en WinFsp zijn niet allebei geïnstalleerd, dus daarmee kunnen geen schijven worden verbonden.',
      userAction: 'Laat Latchkey kiezen hoe er wordt verbonden, of vraag je helpdesk om beide te installeren.',
      helpdesk: 'Nodig zijn rclone.exe in een map van PATH en het stuurprogramma WinFsp - Windows File System Proxy, Copyright (C) Bill Zissimopoulos (https://winfsp.dev), geïnstalleerd door een beheerder: HKLM\\SOFTWARE\\WOW6432Node\\WinFsp.',
    },
    'LK-5383': {
      summary: (v = {}) => (given(v.count) ? plural(v.count, 0, { 'one': () => 'Een bestand of map', 'other': () => number(v.count) + ' bestanden of mappen' }) : 'Bestanden of mappen') + ' op de schijf' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' ' + (given(v.count) ? plural(v.count, 0, { 'one': () => 'kan', 'other': () => 'kunnen' }) : 'kunnen') + ' hier niet worden geopend, omdat Windows zulke namen niet toestaat' + (given(v.name) ? ': “' + text(v.name) + '”' : '') + '.',
      userAction: 'Wijzig de naam op de webpagina van de server: zonder < > : / | ? *, backslash of aanhalingsteken, en zonder punt of spatie aan het eind.',
      helpdesk: 'Alleen het hoogste niveau van de schijf is gecontroleerd; in mappen kunnen er meer zijn. Namen als con, nul of com1 kunnen ook niet worden geopend.',
    },
    'LK-7032': {
      summary: 'Er is hier geen klembord waarnaar een app-wachtwoord veilig kan worden gekopieerd.',
      userAction: 'Vraag je helpdesk om een andere manier om het in te vullen.',
      helpdesk: (v = {}) => 'Eén keer kopiëren (hand-over) heeft het klembord van deze computer zelf nodig; op Linux dat van een X11-sessie.' + (given(v.reason) ? ' Gevonden: ' + text(v.reason) + '.' : '') + ' Met Wayland en externe schermen kan het niet.',
    },
    'LK-7001': {
      summary: (v = {}) => 'Een eerdere vernieuwing van het app-wachtwoord is nog niet voltooid' + (given(v.label) ? ': “' + text(v.label) + '”' : '') + '.',
      userAction: 'Vernieuw het app-wachtwoord opnieuw: Latchkey voltooit eerst wat was onderbroken.',
      helpdesk: 'De status toont waarom dit nog openstaat. De schijf werkt met een van de twee app-wachtwoorden; het andere wordt ingetrokken bij de volgende vernieuwing, of bij de volgende start van Latchkey waarbij dat kan.',
    },
    'LK-7010': {
      summary: (v = {}) => 'Het app-wachtwoord' + (given(v.label) ? ' voor “' + text(v.label) + '”' : '') + ' verloopt binnenkort.' + (given(v.count) ? ' Nog ' + plural(v.count, 0, { 'one': () => number(v.count) + ' dag', 'other': () => number(v.count) + ' dagen' }) + '.' : ''),
      userAction: 'Vernieuw het voordat het verloopt, anders werkt wat het gebruikt niet meer.',
      helpdesk: 'Servers laten app-wachtwoorden verlopen na een tijd die de beheerder instelt.',
    },
    'LK-7011': {
      summary: (v = {}) => 'Het app-wachtwoord' + (given(v.label) ? ' voor “' + text(v.label) + '”' : '') + ' is verlopen.' + (given(v.programs) ? ' Er waren bestanden geopend in ' + text(v.programs) + '.' : ''),
      userAction: 'Vernieuw het: je meldt je één keer aan en er wordt een nieuw gemaakt.',
      helpdesk: 'Latchkey houdt de schijf losgekoppeld, omdat het wachtwoord zou worden geweigerd en het hele kantoor zou worden geblokkeerd.',
    },
    'LK-7012': {
      summary: (v = {}) => 'De server werkt, maar geeft je op dit moment je bestanden niet' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Vraag je helpdesk of je account actief is. Latchkey blijft het proberen.',
      helpdesk: 'WebDAV antwoordt 503, de server zelf niet: het account is uitgeschakeld of alleen WebDAV ligt stil.',
    },
    'LK-7013': {
      summary: (v = {}) => 'De schijf' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' reageert niet.' + (given(v.programs) ? ' Er zijn bestanden op geopend in ' + text(v.programs) + '.' : ''),
      userAction: 'Sla op wat je kunt en sluit de bestanden die erop geopend zijn: Latchkey verbindt de schijf dan opnieuw.',
      helpdesk: 'De koppeling hangt terwijl de server antwoordt. Er wordt niet ontkoppeld zolang programma’s er bestanden op open hebben.',
    },
    'LK-7014': {
      summary: (v = {}) => 'Een ander programma heeft iets gekoppeld op de plaats van de schijf' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Vraag je helpdesk om dat te verwijderen.',
      helpdesk: (v = {}) => 'Latchkey laat het met rust omdat het niet van Latchkey is; ontkoppel het met de hand.' + (given(v.path) ? ' Controleer ' + text(v.path) + '.' : ''),
    },
    'LK-7015': {
      summary: 'Deze computer is niet met een netwerk verbonden.',
      userAction: 'Latchkey gaat verder zodra er een netwerk is.',
      helpdesk: 'Het besturingssysteem meldt dat er geen verbinding is; er is niets verzonden.',
    },
    'LK-7016': {
      summary: (v = {}) => 'Er is een schijf' + (given(v.host) ? ' van ' + text(v.host) : '') + ' verbonden die Latchkey niet kent. Die gebruikt misschien een app-wachtwoord dat je wilt verwijderen.',
      userAction: 'Koppel de schijf los in je programma voor bestanden, sluit wat erop geopend is en verwijder dan opnieuw.',
      helpdesk: (v = {}) => 'Een gekoppelde schijf met een verwijderd app-wachtwoord blijft uit zichzelf verkeerde wachtwoorden proberen, en servers blokkeren daarom het hele kantoor.' + (given(v.path) ? ' Controleer ' + text(v.path) + '.' : ''),
    },
    'LK-6006': {
      summary: 'Je IT-afdeling stopt met Latchkey op deze computer, dus er kan niets nieuws worden ingesteld.',
      userAction: 'Vraag je helpdesk hoe je voortaan bij je bestanden komt.',
      helpdesk: (v = {}) => 'Het beleid retire is ingesteld' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + '. Zolang dat zo is, wordt er niets ingesteld of vernieuwd; “latchkey status” toont wat er nog over is.',
    },
  },
};
