// Made from assets/words by `npm run words`.
import { given, speechOf } from '../../speech.ts';
import type { FailureWords } from '../words.ts';

const { moment, number, plural, text, wait } = speechOf('de');

export const words: FailureWords = {
  failures: {
    'LK-0001': {
      summary: (v = {}) => 'In Latchkey ist ein Fehler aufgetreten' + (given(v.reference) ? ' (Referenz ' + text(v.reference) + ')' : '') + '.',
      userAction: (v = {}) => 'Versuchen Sie es erneut. Wenn es wieder passiert, geben Sie Ihrem Helpdesk den Code' + (given(v.reference) ? ' und die Referenz ' + text(v.reference) : '') + '.',
      helpdesk: (v = {}) => 'Das Protokoll auf diesem Computer enthält die Einzelheiten' + (given(v.reference) ? '; suchen Sie darin nach ' + text(v.reference) : '') + '. Senden Sie es an die Entwickler von Latchkey.',
    },
    'LK-0002': {
      summary: 'Abgebrochen.',
      userAction: 'Nichts zu tun. Beginnen Sie neu, wann immer Sie möchten.',
      helpdesk: 'Der Benutzer oder das System hat Latchkey beendet. Alle Schritte bis dahin wurden rückgängig gemacht.',
    },
    'LK-1010': {
      summary: 'Die Aufzeichnungen von Latchkey über eine nicht abgeschlossene Einrichtung waren beschädigt und wurden beiseitegelegt.',
      userAction: 'Beginnen Sie neu. Wenn in Ihrem Konto auf dem Server ein App-Passwort steht, das Sie nicht kennen, löschen Sie es dort.',
      helpdesk: (v = {}) => 'Das beschädigte Journal wurde aufbewahrt' + (given(v.path) ? ' als ' + text(v.path) : '') + '. Vergleichen Sie die App-Passwörter des Benutzers auf dem Server mit den Laufwerken auf diesem Computer und löschen Sie überzählige.',
    },
    'LK-1011': {
      summary: 'Die Liste Ihrer Laufwerke war beschädigt und wurde beiseitegelegt.',
      userAction: 'Richten Sie Ihre Laufwerke neu ein. Ihre Dateien sind auf dem Server und nicht betroffen.',
      helpdesk: (v = {}) => 'Die beschädigte Liste wurde aufbewahrt' + (given(v.path) ? ' als ' + text(v.path) : '') + '. Wenn die Laufwerke neu eingerichtet sind, löschen Sie die alten App-Passwörter auf dem Server.',
    },
    'LK-1012': {
      summary: 'Die Dateien von Latchkey stammen von einer neueren Version als dieser.',
      userAction: 'Aktualisieren Sie Latchkey und beginnen Sie neu.',
      helpdesk: (v = {}) => 'Dieser Computer hat ein älteres Latchkey als das, das für diesen Benutzer zuletzt lief' + (given(v.path) ? ' (Datei ' + text(v.path) + ')' : '') + '. Installieren Sie das neuere; löschen Sie die Datei nicht.',
    },
    'LK-1013': {
      summary: (v = {}) => 'Latchkey kann seine Aufzeichnungen nicht auf der Festplatte dieses Computers speichern' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + '.',
      userAction: 'Geben Sie Speicherplatz auf der Festplatte frei und beginnen Sie neu.',
      helpdesk: (v = {}) => 'Prüfen Sie freien Platz, Kontingent und Berechtigungen des Ordners' + (given(v.path) ? ' ' + text(v.path) : '') + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Ohne diese Aufzeichnungen tut Latchkey auf dem Server nichts.',
    },
    'LK-1020': {
      summary: 'Latchkey kann nicht sicherstellen, dass hier nur ein Programm Änderungen vornimmt, und ändert deshalb nichts.',
      userAction: 'Wenden Sie sich an Ihren Helpdesk: Der Speicherort Ihrer persönlichen Dateien auf diesem Computer lässt es nicht zu.',
      helpdesk: (v = {}) => 'Die Datei' + (given(v.path) ? ' ' + text(v.path) : '') + ' kann nicht gesperrt werden' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Bei einem Home-Verzeichnis im Netzwerk muss das Dateisystem Sperren anbieten (flock; lockd bei NFS 3); sonst setzen Sie XDG_DATA_HOME auf einen lokalen Ordner des Benutzers.',
    },
    'LK-1021': {
      summary: (v = {}) => 'Andere Personen können einen Ordner ändern, in dem Latchkey seine Dateien ablegt' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: (v = {}) => 'Entziehen Sie ihnen das Schreibrecht' + (given(v.path) ? ', in einem Terminal: chmod go-w ' + text(v.path) : '') + '. Beginnen Sie dann neu.',
      helpdesk: (v = {}) => 'Der Ordner' + (given(v.path) ? ' ' + text(v.path) : '') + ' ist für seine Gruppe oder für alle beschreibbar. Sein Inhalt könnte ausgetauscht werden, deshalb vertraut Latchkey ihm nicht. Nur der Eigentümer sollte Schreibrecht haben' + (given(v.path) ? ': chmod go-w ' + text(v.path) : '') + '.',
    },
    'LK-1022': {
      summary: (v = {}) => 'Eine Datei oder ein Ordner, den Latchkey verwendet, gehört jemand anderem' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Starten Sie Latchkey unter Ihrem eigenen Konto, ohne sudo. Wenn Sie das schon getan haben, wenden Sie sich an Ihren Helpdesk.',
      helpdesk: (v = {}) => 'Dem Benutzer muss gehören, was hier liegt' + (given(v.path) ? ': ' + text(v.path) : '') + '; jeder übergeordnete Ordner muss ihm oder root gehören. Prüfen Sie den Eigentümer (ls -ld) und geben Sie es mit chown zurück, falls Latchkey einmal unter einem anderen Benutzer gestartet wurde.',
    },
    'LK-1023': {
      summary: (v = {}) => 'Wo eine Datei von Latchkey sein sollte, liegt etwas anderes' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Verschieben Sie es an einen anderen Ort und beginnen Sie neu. Wenn Sie nicht wissen, was es ist, wenden Sie sich an Ihren Helpdesk.',
      helpdesk: (v = {}) => 'Latchkey liest nur gewöhnliche Dateien vernünftiger Größe' + (given(v.path) ? '; ' + text(v.path) + ' ist keine' : '') + '. Etwas anderes hat dort unter diesem Namen einen Ordner, eine Pipe, ein Gerät, einen Socket oder eine viel zu große Datei abgelegt.',
    },
    'LK-5401': {
      summary: (v = {}) => 'macOS wurde beim Verbinden des Laufwerks abgewiesen' + (given(v.label) ? ' („' + text(v.label) + '“)' : '') + '.',
      userAction: 'Versuchen Sie es erneut: Latchkey erzeugt jedes Mal neue Zugangsdaten für macOS. Sie müssen sich nicht noch einmal anmelden.',
      helpdesk: (v = {}) => 'NetFS meldet, dass es abgewiesen wurde' + (given(v.status) ? ' (Ergebnis ' + text(v.status) + ')' : '') + '. Es fragt den eigenen Server von Latchkey auf diesem Computer, mit jedes Mal neu erzeugten Zugangsdaten, nicht den Server der Firma.',
    },
    'LK-5402': {
      summary: (v = {}) => 'macOS konnte das Laufwerk nicht verbinden' + (given(v.label) ? ' („' + text(v.label) + '“)' : '') + ' und nannte keinen Grund.',
      userAction: 'Versuchen Sie es erneut. Sie müssen sich nicht noch einmal anmelden.',
      helpdesk: (v = {}) => 'NetFS meldet „mount failed“' + (given(v.status) ? ' (Ergebnis ' + text(v.status) + ')' : '') + '. Die Konsole enthält vielleicht mehr, beim Prozess NetAuthSysAgent oder webdavfs_agent.',
    },
    'LK-5403': {
      summary: (v = {}) => 'macOS hat unter der Adresse des Laufwerks nichts zum Verbinden gefunden' + (given(v.label) ? ' („' + text(v.label) + '“)' : '') + '.',
      userAction: 'Beenden Sie Latchkey, öffnen Sie es erneut und verbinden Sie das Laufwerk wieder.',
      helpdesk: (v = {}) => 'NetFS meldet, dass es diese Freigabe nicht gibt' + (given(v.status) ? ' (Ergebnis ' + text(v.status) + ')' : '') + '. Die Adresse ist die des Servers von Latchkey auf diesem Computer, der inzwischen vielleicht neu gestartet wurde.',
    },
    'LK-5404': {
      summary: (v = {}) => 'macOS hat versucht, das Laufwerk ohne Anmeldung zu verbinden' + (given(v.label) ? ' („' + text(v.label) + '“)' : '') + '.',
      userAction: 'Versuchen Sie es erneut. Sie müssen sich nicht noch einmal anmelden.',
      helpdesk: (v = {}) => 'NetFS meldet, dass Gäste nicht unterstützt werden' + (given(v.status) ? ' (Ergebnis ' + text(v.status) + ')' : '') + '. Es hat Anmeldedaten erhalten: Eine Einstellung oder ein Profil auf diesem Mac ändert, wie Server verbunden werden.',
    },
    'LK-5405': {
      summary: (v = {}) => 'Ein anderer Benutzer dieses Macs hat die Adresse dieses Laufwerks verbunden' + (given(v.label) ? ' („' + text(v.label) + '“)' : '') + '.',
      userAction: 'Bitten Sie die Person, sich abzumelden oder es in ihrem Finder auszuwerfen. Versuchen Sie es dann erneut.',
      helpdesk: (v = {}) => 'NetFS meldet EEXIST' + (given(v.status) ? ' (Ergebnis ' + text(v.status) + ')' : '') + ': Eine Adresse kann nur einmal eingehängt werden, unabhängig vom Benutzernamen. Der vorhandene Mount gehört nicht diesem Benutzer, deshalb lässt Latchkey ihn in Ruhe (`mount -t webdav` zeigt ihn).',
    },
    'LK-5406': {
      summary: (v = {}) => 'macOS erkennt die Adresse des Laufwerks nicht als Netzlaufwerk' + (given(v.label) ? ' („' + text(v.label) + '“)' : '') + '.',
      userAction: 'Beenden Sie Latchkey, öffnen Sie es wieder und versuchen Sie es erneut.',
      helpdesk: (v = {}) => 'NetFS meldet ENODEV' + (given(v.status) ? ' (Ergebnis ' + text(v.status) + ')' : '') + ': keine Antwort, kein WebDAV, eine Datei statt eines Ordners oder ein Serverfehler beim Einhängen. Die Anfrage von Latchkey selbst an dieselbe Adresse hat kurz zuvor funktioniert.',
    },
    'LK-5407': {
      summary: (v = {}) => 'macOS kann das Laufwerk nirgends anzeigen' + (given(v.label) ? ' („' + text(v.label) + '“)' : '') + '.',
      userAction: 'Starten Sie diesen Mac neu und versuchen Sie es erneut.',
      helpdesk: (v = {}) => 'NetFS meldet ENOENT' + (given(v.status) ? ' (Ergebnis ' + text(v.status) + ')' : '') + ': Der Ordner unter /Volumes konnte nicht erstellt werden. Vielleicht sind dort noch Ordner früherer Mounts, die root gehören.',
    },
    'LK-5408': {
      summary: (v = {}) => 'Eine Frage von macOS zum Laufwerk' + (given(v.label) ? ' („' + text(v.label) + '“)' : '') + ' wurde mit „Abbrechen“ beantwortet.',
      userAction: 'Versuchen Sie es erneut und wählen Sie „Erlauben“, wenn macOS fragt.',
      helpdesk: (v = {}) => 'NetFS meldet, dass jemand abgelehnt hat' + (given(v.status) ? ' (Ergebnis ' + text(v.status) + ')' : '') + '. Latchkey weist macOS an, keine Fragen zu stellen; trotzdem ist eine erschienen, vielleicht von einem Sicherheitsprodukt.',
    },
    'LK-5409': {
      summary: (v = {}) => 'Die Verbindung ging verloren, während macOS das Laufwerk verband' + (given(v.label) ? ' („' + text(v.label) + '“)' : '') + '.',
      userAction: 'Versuchen Sie es erneut. Sie müssen sich nicht noch einmal anmelden.',
      helpdesk: (v = {}) => 'NetFS meldet EIO' + (given(v.status) ? ' (Ergebnis ' + text(v.status) + ')' : '') + '. Wenn es wieder passiert, prüfen Sie, ob ein Sicherheitsprodukt Verbindungen zu 127.0.0.1 untersucht.',
    },
    'LK-5410': {
      summary: (v = {}) => 'macOS kann das Laufwerk nicht so verbinden, wie Latchkey es verlangt' + (given(v.label) ? ' („' + text(v.label) + '“)' : '') + '.',
      userAction: 'Aktualisieren Sie macOS und Latchkey. Wenn das nicht hilft, wenden Sie sich an Ihren Helpdesk.',
      helpdesk: (v = {}) => 'NetFS meldet EINVAL' + (given(v.status) ? ' (Ergebnis ' + text(v.status) + ')' : '') + ': Es akzeptiert die Adresse oder eine Option nicht. Notieren Sie die Version von macOS.',
    },
    'LK-5411': {
      summary: (v = {}) => 'macOS hat beim Verbinden des Laufwerks nicht rechtzeitig eine Antwort erhalten' + (given(v.label) ? ' („' + text(v.label) + '“)' : '') + '.',
      userAction: 'Versuchen Sie es erneut, wenn das Netzwerk besser ist. Sie müssen sich nicht noch einmal anmelden.',
      helpdesk: (v = {}) => 'NetFS meldet ETIMEDOUT' + (given(v.status) ? ' (Ergebnis ' + text(v.status) + ')' : '') + '. Der Server antwortet langsam, oder ein Sicherheitsprodukt hält Verbindungen zu 127.0.0.1 auf.',
    },
    'LK-5412': {
      summary: (v = {}) => 'macOS hat unter der Adresse des Laufwerks auf diesem Computer keine Antwort erhalten' + (given(v.label) ? ' („' + text(v.label) + '“)' : '') + '.',
      userAction: 'Beenden Sie Latchkey, öffnen Sie es wieder und versuchen Sie es erneut.',
      helpdesk: (v = {}) => 'NetFS meldet ECONNREFUSED' + (given(v.status) ? ' (Ergebnis ' + text(v.status) + ')' : '') + ': Der Prozess, der die Laufwerke bereitstellt, ist beendet oder verwendet einen anderen Port.',
    },
    'LK-5413': {
      summary: (v = {}) => 'macOS erreicht die eigene Adresse dieses Computers nicht' + (given(v.label) ? ' („' + text(v.label) + '“)' : '') + '.',
      userAction: 'Starten Sie diesen Mac neu und versuchen Sie es erneut.',
      helpdesk: (v = {}) => 'NetFS meldet EHOSTDOWN' + (given(v.status) ? ' (Ergebnis ' + text(v.status) + ')' : '') + ' für 127.0.0.1. Prüfen Sie Paketfilter, VPN-Clients und Netzwerkerweiterungen.',
    },
    'LK-5414': {
      summary: (v = {}) => 'macOS darf sich nicht mit der eigenen Adresse dieses Computers verbinden' + (given(v.label) ? ' („' + text(v.label) + '“)' : '') + '.',
      userAction: 'Öffnen Sie Systemeinstellungen > Datenschutz & Sicherheit > Lokales Netzwerk, schalten Sie Latchkey ein und versuchen Sie es erneut.',
      helpdesk: (v = {}) => 'NetFS meldet EHOSTUNREACH' + (given(v.status) ? ' (Ergebnis ' + text(v.status) + ')' : '') + ' für 127.0.0.1. So sieht eine verweigerte Berechtigung für das lokale Netzwerk aus, ebenso Netzwerkerweiterungen, die Datenverkehr filtern.',
    },
    'LK-5415': {
      summary: (v = {}) => 'macOS konnte das Laufwerk nicht verbinden' + (given(v.label) ? ' („' + text(v.label) + '“)' : '') + ', mit einem Ergebnis, das Latchkey nicht kennt.',
      userAction: 'Versuchen Sie es erneut. Wenn es wieder passiert, wenden Sie sich an Ihren Helpdesk.',
      helpdesk: (v = {}) => 'NetFS hat ein Ergebnis geliefert, das auf keiner Liste steht' + (given(v.status) ? ' (Ergebnis ' + text(v.status) + ')' : '') + '. Positive Ergebnisse sind ein errno, negative ein OSStatus.',
    },
    'LK-5416': {
      summary: (v = {}) => 'macOS hat für das Laufwerk zu lange gebraucht' + (given(v.seconds) ? ' (über ' + wait(v.seconds) + ')' : '') + ', deshalb wartet Latchkey nicht länger.',
      userAction: 'Versuchen Sie es erneut. Wenn es wieder passiert, öffnen Sie Ihre Dateien vorerst im Browser.',
      helpdesk: (v = {}) => 'Ein Aufruf von NetFS oder unmount kam' + (given(v.seconds) ? ' innerhalb von ' + wait(v.seconds) : '') + ' nicht zurück. Manche Versionen von macOS hängen beim Einhängen von WebDAV; ein Neustart hilft, wenn NetAuthSysAgent hängt.',
    },
    'LK-5417': {
      summary: 'Der Teil von Latchkey, der Laufwerke verbindet, wurde unerwartet beendet.',
      userAction: 'Versuchen Sie es erneut. Sie müssen sich nicht noch einmal anmelden.',
      helpdesk: (v = {}) => 'Der Prozess, der NetFS aufruft, endete ohne Antwort' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Absturzberichte stehen in der Konsole; vielleicht hat ein Sicherheitsprodukt ihn beendet.',
    },
    'LK-5418': {
      summary: (v = {}) => 'macOS meldet das Laufwerk als verbunden' + (given(v.label) ? ' („' + text(v.label) + '“)' : '') + ', zeigt aber kein Volume dafür.',
      userAction: 'Versuchen Sie es erneut. Wenn es wieder passiert, starten Sie diesen Mac neu.',
      helpdesk: 'NetFS hat keinen Pfad geliefert, und die Liste der Mounts enthält keinen Eintrag für die Adresse des Laufwerks.',
    },
    'LK-5419': {
      summary: (v = {}) => 'Das Laufwerk' + (given(v.label) ? ' („' + text(v.label) + '“)' : '') + ' kann nicht getrennt werden, weil es in Gebrauch ist' + (given(v.programs) ? ', und zwar durch ' + text(v.programs) : '') + '.',
      userAction: (v = {}) => 'Schließen Sie seine Dateien' + (given(v.programs) ? ' in ' + text(v.programs) : '') + ' und versuchen Sie es erneut. Um es trotzdem zu trennen, werfen Sie es im Finder aus; nicht gespeicherte Änderungen gehen dabei verloren.',
      helpdesk: (v = {}) => 'unmount meldet EBUSY' + (given(v.path) ? ' für ' + text(v.path) : '') + '. Latchkey erzwingt es nie. `lsof +f -- PATH` zeigt, wer Dateien geöffnet hat; auch Spotlight kann es sein.',
    },
    'LK-5420': {
      summary: (v = {}) => 'macOS konnte das Laufwerk nicht trennen' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + '.',
      userAction: 'Werfen Sie es im Finder aus und versuchen Sie es dann erneut.',
      helpdesk: (v = {}) => 'unmount ist fehlgeschlagen' + (given(v.errno) ? ' (errno ' + text(v.errno) + ')' : '') + '.',
    },
    'LK-5421': {
      summary: 'Latchkey kann die Netzlaufwerke von macOS auf diesem Mac nicht verwenden.',
      userAction: 'Installieren Sie Latchkey neu, in der Version für den Prozessor dieses Macs.',
      helpdesk: (v = {}) => 'NetFS oder die Systembibliothek konnte nicht geladen werden' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Der native Teil von Latchkey fehlt, ist für einen anderen Prozessor gebaut oder nicht wie der Rest signiert.',
    },
    'LK-5422': {
      summary: 'macOS lässt Latchkey keine Netzwerkvolumes verwenden.',
      userAction: 'Öffnen Sie Systemeinstellungen > Datenschutz & Sicherheit > Dateien & Ordner, erlauben Sie Latchkey Netzwerkvolumes und versuchen Sie es erneut.',
      helpdesk: (v = {}) => 'Die Programme von Latchkey erhalten EPERM' + (given(v.path) ? ' bei ' + text(v.path) : '') + '. Ein Profil kann es für alle erlauben (PPPC, SystemPolicyNetworkVolumes). Das Laufwerk selbst funktioniert vielleicht im Finder.',
    },
    'LK-5423': {
      summary: 'macOS öffnet Latchkey erst bei der Anmeldung, wenn Sie es erlauben.',
      userAction: 'Öffnen Sie Systemeinstellungen > Allgemein > Anmeldeobjekte & Erweiterungen und schalten Sie Latchkey ein.',
      helpdesk: 'SMAppService meldet „requires approval“: Der Benutzer hat das Anmeldeobjekt ausgeschaltet oder noch nicht erlaubt. Ein Profil kann es erlauben (com.apple.servicemanagement).',
    },
    'LK-5424': {
      summary: 'macOS findet Latchkey nicht als App, die bei der Anmeldung geöffnet werden soll.',
      userAction: 'Bewegen Sie Latchkey in den Ordner „Programme“, öffnen Sie es von dort und versuchen Sie es erneut.',
      helpdesk: 'SMAppService meldet „not found“: Die App läuft von einem Image, ist nicht signiert oder wurde während der Ausführung bewegt.',
    },
    'LK-6001': {
      summary: (v = {}) => 'Ihre IT-Abteilung erlaubt das nicht' + (given(v.name) ? ': ' + text(v.name) : '') + '.',
      userAction: 'Fragen Sie Ihren Helpdesk, wenn Sie es brauchen.',
      helpdesk: (v = {}) => 'Eine Richtlinie auf diesem Computer verbietet es' + (given(v.name) ? ': ' + text(v.name) : '') + '.',
    },
    'LK-6002': {
      summary: 'Die Einstellungen Ihrer IT-Abteilung für die Webseite dieses Servers sind nicht lesbar.',
      userAction: 'Wenden Sie sich an Ihren Helpdesk. Sie haben nichts falsch gemacht.',
      helpdesk: (v = {}) => 'Die Richtlinie' + (given(v.by) ? ' ' + text(v.by) : '') + ' oder eine Anleitung darin ist beschädigt: Prüfen Sie sie anhand von recipe.schema.json. Solange sie nicht lesbar ist, weicht Latchkey nicht auf seine eigene Anleitung aus, die vielleicht mehr erlaubt.',
    },
    'LK-6003': {
      summary: (v = {}) => 'Ihre IT-Abteilung hat festgelegt, mit welchem Server sich dieser Computer verbindet' + (given(v.host) ? ': ' + text(v.host) : '') + '.',
      userAction: 'Verwenden Sie diese Adresse. Wenn Sie einen anderen Server brauchen, fragen Sie Ihren Helpdesk.',
      helpdesk: (v = {}) => 'Die Richtlinie legt den Server fest' + (given(v.path) ? ' (' + text(v.path) + ', platform.address)' : '') + '. An die andere Adresse wurde nichts gesendet.',
    },
    'LK-6004': {
      summary: (v = {}) => 'Die Regeln Ihrer IT-Abteilung sind nicht lesbar' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + ', deshalb kann nichts Neues eingerichtet werden.',
      userAction: 'Wenden Sie sich an Ihren Helpdesk. Bereits eingerichtete Laufwerke funktionieren weiter.',
      helpdesk: (v = {}) => 'Die Richtlinie ist beschädigt, nicht lesbar oder kann von Personen außerhalb der IT geändert werden' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + '. Vielleicht legt sie einen Server fest. „latchkey policy“ sagt mehr.',
    },
    'LK-6005': {
      summary: (v = {}) => 'Ihre IT-Abteilung erlaubt ein Laufwerk auf diesem Computer' + (given(v.label) ? ': „' + text(v.label) + '“' : '') + '.',
      userAction: 'Verwenden Sie das vorhandene Laufwerk oder entfernen Sie es zuerst.',
      helpdesk: (v = {}) => 'Die Richtlinie moreDrives erlaubt kein zweites Laufwerk' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + '.',
    },
    'LK-1001': {
      summary: (v = {}) => 'Diese Adresse kann Latchkey nicht verwenden' + (given(v.address) ? ': ' + text(v.address) : '') + '.',
      userAction: 'Geben Sie die Webadresse ein, die Sie im Browser verwenden, zum Beispiel company.netexplorer.pro.',
      helpdesk: 'Geben Sie dem Benutzer die Adresse, die Ihre Mitarbeiter im Browser verwenden. Sie darf einen Pfad enthalten, aber weder Benutzernamen noch Passwort.',
    },
    'LK-1002': {
      summary: (v = {}) => 'Die Adresse' + (given(v.host) ? ' von ' + text(v.host) : '') + ' beginnt mit http://. Damit wäre Ihr Passwort im Netzwerk lesbar.',
      userAction: 'Verwenden Sie die Adresse, die mit https:// beginnt.',
      helpdesk: 'Einfaches http wird nur für diesen Computer selbst akzeptiert. Der Server muss über https erreichbar sein.',
    },
    'LK-1003': {
      summary: (v = {}) => 'Der Name für das App-Passwort ist zu lang' + (given(v.limit) ? ': höchstens ' + plural(v.limit, 0, { 'one': () => number(v.limit) + ' Zeichen', 'other': () => number(v.limit) + ' Zeichen' }) : '') + '.',
      userAction: 'Wählen Sie einen kürzeren Namen oder lassen Sie das Feld leer; dann wählt Latchkey einen.',
      helpdesk: (v = {}) => 'Der Server begrenzt die Länge dieser Namen' + (given(v.limit) ? ' auf ' + plural(v.limit, 0, { 'one': () => number(v.limit) + ' Zeichen', 'other': () => number(v.limit) + ' Zeichen' }) : '') + '.',
    },
    'LK-1004': {
      summary: 'Ein Name ist leer oder enthält unzulässige Zeichen.',
      userAction: 'Geben Sie ihn noch einmal ein, ohne Zeilenumbrüche und Sondertasten.',
      helpdesk: (v = {}) => 'Benutzername, Name des App-Passworts und Bezeichnung müssen mindestens ein Zeichen und dürfen keine Steuerzeichen enthalten. Eingefügter Text bringt oft welche mit.' + (given(v.what) ? ' Das Problem ist: ' + text(v.what) + '.' : ''),
    },
    'LK-1005': {
      summary: (v = {}) => 'Das Laufwerk kann nicht so heißen' + (given(v.label) ? ': „' + text(v.label) + '“' : '') + '.',
      userAction: 'Wählen Sie einen Namen ohne /, der nicht mit einem Punkt beginnt.',
      helpdesk: 'Der Name wird zum Ordnernamen: kein Schrägstrich, kein Punkt am Anfang, nicht zu lang.',
    },
    'LK-1006': {
      summary: (v = {}) => 'Sie haben bereits ein Laufwerk mit diesem Namen' + (given(v.label) ? ': „' + text(v.label) + '“' : '') + '.',
      userAction: 'Wählen Sie einen anderen Namen oder entfernen Sie zuerst das vorhandene Laufwerk.',
      helpdesk: 'Laufwerksnamen sind auf einem Computer eindeutig; Groß- und Kleinschreibung zählt nicht.',
    },
    'LK-1007': {
      summary: 'Latchkey hatte noch eine Frage, aber es gab keine Antworten mehr.',
      userAction: 'Starten Sie es in einem Terminal oder geben Sie jede Antwort in einer eigenen Zeile: Passwort, Methode (falls es eine Auswahl gibt), Code.',
      helpdesk: 'Die Standardeingabe endete zu früh. Die Reihenfolge ist: Passwort, ID der Methode (falls mehrere angeboten werden), Code.',
    },
    'LK-1008': {
      summary: 'Es ist nicht klar, welches Laufwerk Sie meinen.',
      userAction: (v = {}) => 'Nennen Sie eines Ihrer Laufwerke' + (given(v.labels) ? ': ' + text(v.labels) : '') + '.',
      helpdesk: 'Es gibt kein Laufwerk mit diesem Namen oder dieser ID, oder es gibt mehrere und keines wurde genannt.',
    },
    'LK-1009': {
      summary: 'Latchkey richtet bereits ein Laufwerk ein oder entfernt eines.',
      userAction: 'Warten Sie, bis das abgeschlossen ist, oder brechen Sie es dort ab. Versuchen Sie es dann erneut.',
      helpdesk: (v = {}) => 'Ein anderes Latchkey dieses Benutzers arbeitet gerade' + (given(v.name) ? ' (Prozess ' + text(v.name) + ')' : '') + '; nur eines zugleich kann Laufwerke ändern.',
    },
    'LK-1014': {
      summary: (v = {}) => 'Eine frühere Einrichtung ist noch nicht abgeschlossen' + (given(v.label) ? ': „' + text(v.label) + '“' : '') + '.',
      userAction: 'Verbinden Sie dieses Laufwerk, um sie abzuschließen, oder entfernen Sie es, um sie rückgängig zu machen.',
      helpdesk: 'Der Status zeigt, worauf sie wartet. Eine Einrichtung muss abgeschlossen oder rückgängig gemacht sein, bevor die nächste beginnt.',
    },
    'LK-1015': {
      summary: (v = {}) => 'Die Datei mit dem Zertifikat Ihrer Organisation ist nicht lesbar' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Prüfen Sie den Pfad oder fragen Sie Ihren Helpdesk nach der Datei.',
      helpdesk: 'Es muss eine PEM-Datei mit mindestens einem CA-Zertifikat sein, die der Benutzer lesen darf.',
    },
    'LK-1016': {
      summary: (v = {}) => 'Ihr Konto hat kein solches App-Passwort' + (given(v.id) ? ': ' + text(v.id) : '') + '.',
      userAction: 'Sehen Sie noch einmal in der Liste nach: Vielleicht wurde es bereits gelöscht.',
      helpdesk: 'Die ID steht nicht in der Liste der App-Passwörter des Kontos.',
    },
    'LK-1017': {
      summary: (v = {}) => 'Latchkey versteht diesen Befehl nicht' + (given(v.name) ? ': ' + text(v.name) : '') + '.',
      userAction: 'Siehe latchkey --help.',
      helpdesk: 'Eine Option, ein Befehl oder ein Wert ist unbekannt, fehlt oder wird nicht erwartet. Passwörter werden nie von der Befehlszeile übernommen.',
    },
    'LK-1018': {
      summary: (v = {}) => 'Dafür gibt es kein Laufwerk' + (given(v.label) ? ': ' + text(v.label) : '') + '.',
      userAction: 'Das App-Passwort gehört zu einer anderen Anwendung. Öffnen Sie stattdessen diese.',
      helpdesk: 'Eine Anwendungsverbindung hat keinen Ordner, der geöffnet oder verbunden werden kann. Sie kann erneuert, einmal kopiert (hand-over) und entfernt werden.',
    },
    'LK-1019': {
      summary: (v = {}) => 'App-Passwörter von diesem Server' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ' funktionieren nicht für Laufwerke.',
      userAction: 'Öffnen Sie OneDrive und SharePoint wie gewohnt mit Ihrem Geschäfts-, Schul- oder Unikonto. Wählen Sie „Für eine andere Anwendung“ nur für einen Scanner oder eine App, die E-Mails sendet.',
      helpdesk: 'SharePoint und OneDrive lehnen die alte Client-Anmeldung seit Mai 2026 ab. Für App-Passwörter von Microsoft 365 bleibt nur SMTP AUTH. In einem Terminal: setup --platform microsoft365 --application NAME --for sending-mail.',
    },
    'LK-2402': {
      summary: 'App-Passwörter von Microsoft 365 funktionieren dafür nicht mehr.',
      userAction: 'Melden Sie sich dort wie gewohnt mit Ihrem Geschäfts-, Schul- oder Unikonto an. Nur ein Scanner oder eine App, die E-Mails sendet, kann noch eines verwenden. Es wurde nichts erstellt.',
      helpdesk: 'Exchange Online lehnt Passwörter für EWS, IMAP, POP, ActiveSync und MAPI seit Ende 2022 ab, SharePoint und OneDrive die alte Client-Anmeldung seit Mai 2026. Es bleibt SMTP AUTH (--for sending-mail), ab Ende Dezember 2026 standardmäßig ausgeschaltet.',
    },
    'LK-2403': {
      summary: 'Latchkey muss wissen, wofür das App-Passwort von Microsoft 365 ist.',
      userAction: 'Geben Sie an, wofür es ist: --for sending-mail ist die einzige Verwendung, die Microsoft übrig gelassen hat. Für alles andere melden Sie sich dort wie gewohnt an.',
      helpdesk: 'In einem Terminal fragt Latchkey danach. Ohne Terminal braucht es --for: Die meisten Verwendungen sind gesperrt, und Latchkey erstellt kein Passwort, das nicht funktioniert.',
    },
    'LK-1025': {
      summary: (v = {}) => 'Latchkey wurde so gestartet, dass andere Programme mithören könnten' + (given(v.switch) ? ': ' + text(v.switch) : '') + '. So startet es nicht.',
      userAction: 'Starten Sie Latchkey aus Ihren Anwendungen. Wenn dieselbe Meldung erscheint, wenden Sie sich an Ihren Helpdesk.',
      helpdesk: (v = {}) => 'Eine Verknüpfung, ein Autostart-Eintrag oder ein Programm fügt einen Debugging-Schalter hinzu' + (given(v.switch) ? ' (' + text(v.switch) + ')' : '') + '. Entfernen Sie ihn: Das paketierte Latchkey lehnt Schalter ab, die seine Seiten, seinen Speicher oder seine Verbindungen offenlegen.',
    },
    'LK-1026': {
      summary: (v = {}) => 'Es ist nicht klar, welchen Benutzer Sie meinen' + (given(v.user) ? ': ' + text(v.user) : '') + '.',
      userAction: (v = {}) => 'Geben Sie Name, Anmeldename oder E-Mail-Adresse genau so an, wie der Server sie kennt' + (given(v.users) ? '. Gefunden wurden: ' + text(v.users) : '') + '.',
      helpdesk: 'Kein Benutzer hat genau diesen Namen, diesen Anmeldenamen oder diese E-Mail-Adresse, oder mehrere haben sie. Auch Benutzer, nach denen niemand suchen kann, werden nicht gefunden.',
    },
    'LK-1027': {
      summary: (v = {}) => 'Der Grund ist zu lang' + (given(v.limit) ? ': höchstens ' + plural(v.limit, 0, { 'one': () => number(v.limit) + ' Zeichen', 'other': () => number(v.limit) + ' Zeichen' }) : '') + '.',
      userAction: 'Kürzen Sie ihn. Eine Ticketnummer genügt.',
      helpdesk: 'Gründe werden protokolliert und mit der Anfrage an den Server gesendet; deshalb ist ihre Länge begrenzt.',
    },
    'LK-7017': {
      summary: (v = {}) => 'Es würde etwas verloren gehen.' + (given(v.programs) ? ' Programme haben Dateien auf ' + (given(v.labels) ? text(v.labels) : 'Ihren Laufwerken') + ' geöffnet: ' + text(v.programs) + '.' : '') + (given(v.files) ? ' Latchkey hat Kopien von Dateien, die nicht gespeichert werden konnten: ' + text(v.files) + '.' : ''),
      userAction: 'Speichern Sie zuerst Ihre Arbeit und schließen Sie diese Dateien. Die Kopien können Sie im Fenster von Latchkey unter „Laufwerke“ speichern.',
      helpdesk: 'Die Laufwerke sind noch verbunden. Mit --force (ein Laufwerk) oder --yes (alle) im Terminal, oder nach einer Rückfrage im Fenster, trennt Latchkey sie trotzdem.',
    },
    'LK-7030': {
      summary: (v = {}) => 'Diesen Ordner gibt es auf dem Server nicht' + (given(v.folder) ? ': „' + text(v.folder) + '“' : '') + '.',
      userAction: 'Prüfen Sie die Schreibweise oder lassen Sie den Ordner weg, um alle Ihre Dateien zu erhalten.',
      helpdesk: (v = {}) => 'Eine WebDAV-Anfrage nach dem Ordner' + (given(v.host) ? ' auf ' + text(v.host) : '') + ' ergab 404, und der übergeordnete Ordner führt ihn nicht auf. Ein für diesen Versuch erstelltes App-Passwort wurde wieder gelöscht.',
    },
    'LK-7033': {
      summary: (v = {}) => 'Das ist ein Laufwerk' + (given(v.label) ? ': „' + text(v.label) + '“' : '') + '. Sein App-Passwort kann für nichts anderes verwendet werden.',
      userAction: 'Erstellen Sie ein eigenes App-Passwort: Wählen Sie in Latchkey „Für eine andere Anwendung“.',
      helpdesk: 'Ein App-Passwort je Anwendung: Nur eine Anwendungsverbindung kann übergeben werden. In einem Terminal: latchkey setup --application NAME.',
    },
    'LK-2001': {
      summary: (v = {}) => 'Benutzername oder Passwort ist falsch' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Prüfen Sie Ihre Eingabe. Ein Anmeldepasswort können Sie zuerst im Browser ausprobieren. Wiederholt falsche Passwörter können dazu führen, dass Ihr ganzes Büro gesperrt wird.',
      helpdesk: (v = {}) => 'Prüfen Sie den Benutzernamen' + (given(v.user) ? ' (' + text(v.user) + ')' : '') + ' und setzen Sie bei Bedarf das Passwort zurück. Wo das Anmeldepasswort verlangt wird, genügt kein App-Passwort.' + (given(v.login) ? ' Hier wurde ein App-Passwort von ' + text(v.login) + ' verlangt.' : ''),
    },
    'LK-2002': {
      summary: 'Ihr Konto braucht einen zweiten Anmeldeschritt, und es ist noch keiner eingerichtet.',
      userAction: (v = {}) => 'Melden Sie sich einmal im Browser' + (given(v.host) ? ' bei ' + text(v.host) : '') + ' an und folgen Sie den Anweisungen dort. Beginnen Sie dann neu.',
      helpdesk: 'Für diesen Benutzer ist ein zweiter Faktor vorgeschrieben. Er kann nur bei der nächsten Anmeldung im Web eingerichtet werden.',
    },
    'LK-2003': {
      summary: (v = {}) => 'Ihr Konto verwendet die Anmeldung Ihrer Organisation' + (given(v.provider) ? ' (' + text(v.provider) + ')' : '') + '.',
      userAction: 'Melden Sie sich im Browser an. Wenn Latchkey das nicht anbietet, bitten Sie Ihren Helpdesk, es einzurichten.',
      helpdesk: (v = {}) => 'Dieses Konto hat auf dem Server kein Passwort: Es meldet sich über SSO an' + (given(v.provider) ? ' (' + text(v.provider) + ')' : '') + '. Registrieren Sie Latchkey dort als OAuth-Anwendung und tragen Sie deren Client-ID in die Richtlinie ein.',
    },
    'LK-2004': {
      summary: 'Der Server erlaubt keine Anmeldung aus diesem Netzwerk.',
      userAction: 'Verbinden Sie sich mit dem Firmennetz oder VPN und versuchen Sie es dann erneut.',
      helpdesk: 'Die Zugriffsrichtlinie dieses Benutzers oder dieser Gruppe schränkt die IP-Adressen ein.',
    },
    'LK-2005': {
      summary: (v = {}) => 'Der Server erlaubt um diese Zeit keine Anmeldung' + (given(v.until) ? '; wieder möglich ab ' + moment(v.until) : '') + '.',
      userAction: 'Versuchen Sie es zu den Zeiten erneut, die Ihre Organisation erlaubt.',
      helpdesk: 'Die Zugriffsrichtlinie dieses Benutzers oder dieser Gruppe schränkt die Uhrzeiten ein. Prüfen Sie auch die Zeitzone.',
    },
    'LK-2006': {
      summary: 'Der Server erlaubt Ihnen keine Anmeldung mit Apps wie dieser.',
      userAction: 'Erstellen Sie das App-Passwort auf der Webseite des Servers, falls Latchkey das anbietet, oder bitten Sie Ihren Helpdesk, es zu erlauben.',
      helpdesk: 'Die Zugriffsrichtlinie dieses Benutzers oder dieser Gruppe schränkt die Arten von Clients ein. Erlauben Sie den Zugriff über API und WebDAV.',
    },
    'LK-2007': {
      summary: (v = {}) => 'Der Server hat nach zu vielen falschen Passwörtern Ihr ganzes Netzwerk gesperrt' + (given(v.retryAfterS) ? '; versuchen Sie es in ' + wait(v.retryAfterS) + ' erneut' : '') + '.',
      userAction: 'Warten Sie, bevor Sie es erneut versuchen. Auch andere in Ihrem Büro sind gesperrt.',
      helpdesk: 'Suchen Sie das Programm mit einem alten Passwort (oft ein verbundenes Laufwerk oder ein Handy) und halten Sie es an. Warten Sie dann oder heben Sie die Sperre auf dem Server auf.',
    },
    'LK-2008': {
      summary: 'Ihre Anmeldung endete, bevor alles erledigt war.',
      userAction: 'Beginnen Sie von vorn und melden Sie sich erneut an.',
      helpdesk: 'Das Token des Servers ist abgelaufen oder wurde widerrufen. Wenn es jedes Mal passiert, vergleichen Sie die Uhren von Computer und Server.',
    },
    'LK-2009': {
      summary: 'Der Server hat die Anmeldung aus einem Grund abgelehnt, den Latchkey nicht kennt.',
      userAction: 'Melden Sie sich im Browser an: Dort erfahren Sie vielleicht mehr.',
      helpdesk: (v = {}) => 'Prüfen Sie Status und Zugriffsrichtlinie des Benutzers auf dem Server.' + (given(v.status) ? ' Er hat mit Status ' + text(v.status) + ' geantwortet.' : '') + (given(v.rule) ? ' Regel: ' + text(v.rule) + '.' : ''),
    },
    'LK-2010': {
      summary: (v = {}) => 'Die Anmeldung im Browser wurde nicht rechtzeitig abgeschlossen' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Beginnen Sie neu. Wenn sich die Seite nicht geöffnet hat, kopieren Sie den Link in einen Browser auf diesem Computer.',
      helpdesk: 'Falls sich der Benutzer angemeldet hat, prüfen Sie, wohin der Browser danach geleitet wurde: Die Antwort muss 127.0.0.1 auf diesem Computer erreichen. Ein Proxy für lokale Adressen kann stören.',
    },
    'LK-2014': {
      summary: (v = {}) => 'Im Browser hat sich jemand anders angemeldet' + (given(v.signedIn) ? ': ' + text(v.signedIn) : '') + (given(v.user) ? ', nicht ' + text(v.user) : '') + '.',
      userAction: 'Melden Sie sich dort ab, beginnen Sie neu und melden Sie sich mit dem richtigen Konto an.',
      helpdesk: 'Der Browser hatte eine Sitzung eines anderen Kontos. Was dafür gewährt wurde, ist widerrufen.',
    },
    'LK-2017': {
      summary: (v = {}) => 'Sie haben angegeben, dass das angemeldete Konto nicht Ihres ist' + (given(v.signedIn) ? ': ' + text(v.signedIn) : '') + '.',
      userAction: 'Es ist nichts verbunden, und Latchkey hat den gewährten Zugriff zurückgegeben. Beginnen Sie neu und melden Sie sich mit Ihrem eigenen Konto an.',
      helpdesk: 'Wer einen Anmeldelink bestätigt, bestimmt, wessen Dateien er öffnet. Wenn sich der Benutzer nicht mit diesem Konto angemeldet hat, hatte jemand anders den Link.',
    },
    'LK-2018': {
      summary: (v = {}) => 'Latchkey konnte niemanden fragen, ob dies das richtige Konto ist' + (given(v.signedIn) ? ': ' + text(v.signedIn) : '') + '.',
      userAction: 'Wenn ja, starten Sie erneut mit --user und diesem Namen. Eine E-Mail-Adresse genügt nicht. Latchkey hat den gewährten Zugriff zurückgegeben.',
      helpdesk: 'Wer einen Anmeldelink bestätigt, bestimmt, wessen Dateien er öffnet. Ohne jemanden am Terminal (--json, kein Terminal) verbindet Latchkey nur ein Konto, das mit --user genannt wird, mit Anmeldename oder Benutzer-ID: Ihrem Konto können Benutzer oft eine beliebige E-Mail-Adresse geben.',
    },
    'LK-2019': {
      summary: (v = {}) => 'Vielleicht sind Sie dort noch angemeldet' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ': Latchkey wurde beendet, bevor es die Antwort lesen konnte.',
      userAction: 'Die Anmeldung endet bald von selbst. Um sicherzugehen, prüfen Sie auf dem Server Ihre angemeldeten Geräte und beenden Sie alle, die Sie nicht kennen.',
      helpdesk: 'Der Server hat vielleicht eine Sitzung oder ein Token, dessen Wert niemand kennt. Es kann nicht verwendet werden, und kein Programm kann es beenden.',
    },
    'LK-2020': {
      summary: (v = {}) => 'Ihr Konto hat keine Administratorrechte' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Melden Sie sich mit dem Konto eines Administrators an. Wenn Ihres eines sein sollte, fragen Sie, wer den Server verwaltet.',
      helpdesk: 'Der Server hat auf eine Anfrage zu anderen Benutzern mit 403 geantwortet: Das Konto hatte dieses Recht nie oder hat es gerade verloren. Was vorher gelöscht wurde, bleibt gelöscht.',
    },
    'LK-2021': {
      summary: (v = {}) => 'Ihre IT-Abteilung nimmt Latchkey auf diesem Computer außer Betrieb, und eines Ihrer App-Passwörter ist noch auf dem Server' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '. Nur Sie können es löschen lassen: Dazu ist eine Anmeldung nötig.',
      userAction: 'Melden Sie sich einmal an, dann löscht Latchkey es. Wenn Sie sich nicht mehr anmelden können, bitten Sie Ihren Helpdesk, es zu löschen.',
      helpdesk: 'Stattdessen kann ein Administrator des Servers das App-Passwort löschen. Mit der Regel keepRefreshToken, vor dem Einrichten der Laufwerke gesetzt, ist hier keine Anmeldung nötig.',
    },
    'LK-2201': {
      summary: (v = {}) => 'Die Anmeldung wurde im Browser abgelehnt' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Beginnen Sie neu und erlauben Sie Latchkey, Ihr Konto zu verwenden, wenn die Seite danach fragt.',
      helpdesk: 'Der Benutzer oder eine Regel auf dem Server hat nicht zugestimmt. Die Antwort war access_denied.',
    },
    'LK-2202': {
      summary: (v = {}) => 'Der Server akzeptiert die Browser-Anmeldung von Latchkey nicht' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Wenden Sie sich an Ihren Helpdesk. Es liegt nicht an Ihrem Konto.',
      helpdesk: (v = {}) => 'Prüfen Sie die OAuth-Anwendung auf dem Server: Typ Client, Client-ID wie in der Richtlinie, Callback http://127.0.0.1/callback mit beliebigem Port, PKCE, Bereiche.' + (given(v.reason) ? ' Die Antwort war ' + text(v.reason) + '.' : ''),
    },
    'LK-2203': {
      summary: (v = {}) => 'Die Browser-Anmeldung ist für diesen Server nicht eingerichtet' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Melden Sie sich mit Benutzername und Passwort an oder bitten Sie Ihren Helpdesk, es einzurichten.',
      helpdesk: 'Tragen Sie die Client-ID der OAuth-Anwendung in die Richtlinie (oauth.clientId) oder in die Einstellungen ein.',
    },
    'LK-2401': {
      summary: (v = {}) => 'Latchkey hat von der Seite' + (given(v.host) ? ' von ' + text(v.host) : '') + ' nicht rechtzeitig ein App-Passwort erhalten.',
      userAction: (v = {}) => 'Beginnen Sie neu. Wenn die Seite schon eines erstellt hat, löschen Sie es dort' + (given(v.link) ? ': ' + text(v.link) : '') + '.',
      helpdesk: 'Latchkey schließt die Seite nach 20 Minuten und behält nichts daraus. Es kann nicht wissen, ob die Seite ein App-Passwort erstellt hat, das niemand verwendet.',
    },
    'LK-2011': {
      summary: (v = {}) => 'Das ist Ihr Anmeldepasswort; das Laufwerk braucht ein App-Passwort' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Erstellen Sie in Ihren Sicherheitseinstellungen auf dem Server ein App-Passwort und geben Sie dieses ein.',
      helpdesk: 'WebDAV lehnt das Anmeldepasswort von Konten mit zweitem Faktor ab (PasswordLoginForbidden). Ein App-Passwort funktioniert.',
    },
    'LK-2012': {
      summary: (v = {}) => 'Der Server hat die Anmeldung abgelehnt, ohne zu sagen, wie man sich anmeldet' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Fragen Sie Ihren Helpdesk, ob Ihr Konto deaktiviert ist oder eine andere Anmeldung braucht.',
      helpdesk: 'Er hat mit 401 ohne WWW-Authenticate geantwortet: Das Konto ist deaktiviert, braucht einen zweiten Faktor, oder ein vorgeschaltetes Gateway antwortet. Die Anfrage steht im Protokoll.',
    },
    'LK-2013': {
      summary: (v = {}) => 'Ihr Konto hat dafür keine Berechtigung' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Bitten Sie Ihren Helpdesk, Ihnen Netzlaufwerke und App-Passwörter zu erlauben.',
      helpdesk: 'Der Server hat mit 403 geantwortet: Rechte des Benutzers oder der Gruppe, eine Dateizugriffsregel oder ein App-Passwort ohne Zugriff auf Dateien.',
    },
    'LK-2015': {
      summary: (v = {}) => 'Das Passwort allein reicht hier zur Anmeldung nicht aus' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Melden Sie sich im Browser an: Dort wird nach allem Nötigen gefragt.',
      helpdesk: (v = {}) => 'Nextcloud hat das richtige Passwort' + (given(v.user) ? ' von ' + text(v.user) : '') + ' abgelehnt: Das Konto hat einen zweiten Faktor, ist deaktiviert oder meldet sich anderswo an (401/997 ohne WWW-Authenticate, PasswordLoginForbidden). Es wurde nichts erstellt.',
    },
    'LK-2016': {
      summary: (v = {}) => 'Das ist bereits ein App-Passwort, nicht Ihr Anmeldepasswort' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Geben Sie Ihr Anmeldepasswort ein, melden Sie sich im Browser an oder wählen Sie „Ich habe ein App-Passwort“.',
      helpdesk: 'Der Server erstellt kein App-Passwort für ein App-Passwort (403). Das eingegebene gilt weiterhin für seinen Zweck.',
    },
    'LK-2101': {
      summary: (v = {}) => 'Falscher Code.' + (given(v.attemptsLeft) ? ' Noch ' + plural(v.attemptsLeft, 0, { 'one': () => number(v.attemptsLeft) + ' Versuch', 'other': () => number(v.attemptsLeft) + ' Versuche' }) + '.' : ''),
      userAction: 'Warten Sie auf den nächsten Code in Ihrer App oder fordern Sie einen neuen an, und geben Sie ihn ein.',
      helpdesk: 'Bei einer Authentifizierungs-App: Geht die Uhr des Handys richtig, und ist es der Eintrag für dieses Konto? Jeder Code gilt nur einmal.',
    },
    'LK-2102': {
      summary: 'Die Zeit zum Eingeben des Codes ist abgelaufen.',
      userAction: 'Beginnen Sie neu und geben Sie den Code ein, sobald er da ist.',
      helpdesk: 'Die Abfrage des Servers ist abgelaufen. Wenn Codes spät ankommen, schlagen Sie eine andere Methode vor.',
    },
    'LK-2103': {
      summary: (v = {}) => 'Nach zu vielen falschen Codes sind Codes gesperrt' + (given(v.until) ? ' bis ' + moment(v.until) : '') + '.',
      userAction: (v = {}) => 'Warten Sie' + (given(v.until) ? ' bis ' + moment(v.until) : '') + ' und beginnen Sie dann neu.',
      helpdesk: (v = {}) => 'Der Server hebt die Sperre von selbst auf' + (given(v.until) ? ' am ' + moment(v.until) : '') + '; ein Administrator kann sie vielleicht früher aufheben.',
    },
    'LK-2104': {
      summary: (v = {}) => 'Gerade eben wurde ein Code gesendet' + (given(v.retryAfterS) ? '; einen neuen gibt es in ' + wait(v.retryAfterS) : '') + '.',
      userAction: 'Suchen Sie nach der gesendeten Nachricht oder warten Sie ein wenig.',
      helpdesk: (v = {}) => 'Der Server begrenzt, wie oft Codes gesendet werden' + (given(v.retryAfterS) ? ': der nächste in ' + wait(v.retryAfterS) : '') + '.',
    },
    'LK-2105': {
      summary: (v = {}) => 'Der Server verlangt einen zweiten Schritt, den Latchkey nicht unterstützt' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.',
      userAction: 'Fügen Sie in Ihrem Konto eine Authentifizierungs-App, SMS oder E-Mail als zweiten Schritt hinzu.',
      helpdesk: (v = {}) => 'Latchkey unterstützt otp, sms, email und yubikey.' + (given(v.name) ? ' Angeboten: ' + text(v.name) + '.' : ''),
    },
    'LK-2106': {
      summary: (v = {}) => 'Die gewählte Methode gehört nicht zu den angebotenen' + (given(v.offered) ? ': ' + text(v.offered) : '') + '.',
      userAction: 'Wählen Sie eine der angebotenen Methoden.',
      helpdesk: 'Die Antwort muss die ID einer angebotenen Methode sein: otp, sms, email oder yubikey.',
    },
    'LK-2107': {
      summary: 'Das kann kein Code sein: Er ist leer oder zu lang.',
      userAction: 'Geben Sie den Code genau so ein, wie Sie ihn sehen.',
      helpdesk: 'An den Server wurde nichts gesendet, es zählt also nicht als Versuch.',
    },
    'LK-3001': {
      summary: (v = {}) => 'Diese Adresse wurde nicht gefunden' + (given(v.host) ? ': ' + text(v.host) : '') + '.',
      userAction: 'Prüfen Sie die Schreibweise und Ihre Internetverbindung.',
      helpdesk: (v = {}) => 'Der Name wird nicht aufgelöst' + (given(v.host) ? ': ' + text(v.host) : '') + '. Prüfen Sie DNS, VPN und Proxy dieses Computers.',
    },
    'LK-3002': {
      summary: (v = {}) => 'Der Server ist nicht erreichbar' + (given(v.host) ? ': ' + text(v.host) : '') + '.',
      userAction: 'Prüfen Sie Ihre Internetverbindung oder Ihr VPN und versuchen Sie es dann erneut.',
      helpdesk: (v = {}) => 'Verbindung abgelehnt oder keine Route' + (given(v.host) ? ' zu ' + text(v.host) : '') + ': Firewall, falscher Port, Proxy oder ein ausgefallener Dienst.',
    },
    'LK-3003': {
      summary: (v = {}) => 'Der Server hat nicht rechtzeitig geantwortet' + (given(v.host) ? (given(v.seconds) ? ' (' + text(v.host) + ', ' + wait(v.seconds) + ')' : '') : '') + '.',
      userAction: 'Versuchen Sie es in ein paar Minuten erneut.',
      helpdesk: (v = {}) => 'Die Verbindung wurde hergestellt, aber es kam keine Antwort' + (given(v.host) ? ' von ' + text(v.host) : '') + '. Prüfen Sie Last, Proxy und Prüfgeräte auf dem Weg.',
    },
    'LK-3004': {
      summary: (v = {}) => 'Die Verbindung zum Server ging verloren' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Versuchen Sie es erneut. Wenn Sie WLAN oder VPN nutzen, prüfen Sie, ob die Verbindung stabil ist.',
      helpdesk: (v = {}) => 'Die Verbindung endete mitten in einer Antwort' + (given(v.host) ? ' von ' + text(v.host) : '') + '.',
    },
    'LK-3005': {
      summary: (v = {}) => 'Dieser Computer kennt den Aussteller des Serverzertifikats nicht' + (given(v.issuer) ? ' (' + text(v.issuer) + ')' : '') + '. Ihr Passwort wurde nicht gesendet.',
      userAction: 'Machen Sie nicht weiter. Fragen Sie Ihren Helpdesk, ob das in Ihrem Netzwerk so vorgesehen ist.',
      helpdesk: (v = {}) => 'Eine private CA oder ein Proxy, der TLS aufbricht' + (given(v.issuer) ? ': ' + text(v.issuer) : '') + '. Installieren Sie das Zertifikat im Systemspeicher oder stellen Sie es als PEM-Datei bereit.',
    },
    'LK-3006': {
      summary: (v = {}) => 'Das Zertifikat des Servers ist heute nicht gültig' + (given(v.until) ? ' (bis ' + moment(v.until) + ')' : '') + '. Ihr Passwort wurde nicht gesendet.',
      userAction: 'Prüfen Sie Datum und Uhrzeit Ihres Computers und versuchen Sie es dann erneut.',
      helpdesk: (v = {}) => 'Das Zertifikat' + (given(v.host) ? ' von ' + text(v.host) : '') + ' ist abgelaufen oder noch nicht gültig, oder die Uhr dieses Computers geht falsch.',
    },
    'LK-3007': {
      summary: (v = {}) => 'Das Zertifikat gehört zu einem anderen Server als dem gewünschten' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '. Ihr Passwort wurde nicht gesendet.',
      userAction: 'Prüfen Sie die Adresse. Wenn sie stimmt, machen Sie nicht weiter und wenden Sie sich an Ihren Helpdesk.',
      helpdesk: (v = {}) => 'Das Zertifikat nennt den Host nicht' + (given(v.host) ? ': ' + text(v.host) : '') + '.',
    },
    'LK-3008': {
      summary: (v = {}) => 'Der Server leitet Latchkey an eine andere Adresse weiter' + (given(v.to) ? ': ' + text(v.to) : '') + '. Ihr Passwort wurde dorthin nicht gesendet.',
      userAction: 'Wenn Sie diese Adresse kennen, beginnen Sie damit neu.',
      helpdesk: 'Weiterleitungen werden nie mit Zugangsdaten verfolgt. Geben Sie die endgültige Adresse an oder suchen Sie nach einem Portal oder Proxy dazwischen.',
    },
    'LK-3009': {
      summary: 'Die Antwort des Servers ist viel größer, als sie sein sollte.',
      userAction: 'Prüfen Sie die Adresse und wenden Sie sich dann an Ihren Helpdesk.',
      helpdesk: (v = {}) => 'Die Antwort überschritt die Grenze' + (given(v.limit) ? ' von ' + plural(v.limit, 0, { 'one': () => number(v.limit) + ' Byte', 'other': () => number(v.limit) + ' Byte' }) : '') + ' und wurde verworfen. Ist es der richtige Server oder ein Portal dazwischen?',
    },
    'LK-3010': {
      summary: 'Latchkey versteht die Antwort des Servers nicht.',
      userAction: 'Versuchen Sie es später erneut. Wenn es wieder passiert, wenden Sie sich an Ihren Helpdesk.',
      helpdesk: 'Die Antwort ist nicht das, was die Schnittstelle des Servers verspricht: eine andere Version oder ein Portal oder Proxy dazwischen. Die Anfrage steht im Protokoll.',
    },
    'LK-3011': {
      summary: (v = {}) => 'Latchkey kann den Server unter dieser Adresse nicht verwenden' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.' + (given(v.found) ? ' Er meldet sich als „' + text(v.found) + '“.' : ''),
      userAction: 'Prüfen Sie die Adresse: Es ist die, die Sie im Browser verwenden.',
      helpdesk: 'Latchkey sucht nach NetExplorer (/api/publicconfig), Nextcloud und ownCloud (/status.php) und WebDAV (OPTIONS, oder PROPFIND mit 207 oder 401 für Basic oder Digest), bei einem Host allein auch unter den üblichen Pfaden. Geben Sie die vollständige WebDAV-Adresse an.',
    },
    'LK-3012': {
      summary: (v = {}) => 'Der Server hat selbst ein Problem' + (given(v.status) ? ' (Fehler ' + text(v.status) + ')' : '') + '.',
      userAction: 'Versuchen Sie es in ein paar Minuten erneut.',
      helpdesk: (v = {}) => 'Der Server hat mit einem internen Fehler geantwortet' + (given(v.status) ? ' (' + text(v.status) + ')' : '') + '; prüfen Sie sein Protokoll oder seine Statusseite.',
    },
    'LK-3013': {
      summary: (v = {}) => 'Der Server wird gewartet oder ist überlastet' + (given(v.retryAfterS) ? '; versuchen Sie es in ' + wait(v.retryAfterS) + ' erneut' : '') + '.',
      userAction: 'Warten Sie ein wenig und versuchen Sie es dann erneut.',
      helpdesk: 'Der Server antwortet mit 503: Wartung oder Überlastung.',
    },
    'LK-3014': {
      summary: (v = {}) => 'Der Proxy Ihres Netzwerks lässt Latchkey nicht durch' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.',
      userAction: 'Wenden Sie sich an Ihren Helpdesk.',
      helpdesk: (v = {}) => 'Der Proxy lehnt die Verbindung ab' + (given(v.host) ? ' (zu ' + text(v.host) + ')' : '') + '. Prüfen Sie HTTPS_PROXY und NO_PROXY, und ob er Zugangsdaten verlangt.',
    },
    'LK-3015': {
      summary: (v = {}) => 'Der Server hat eine Antwort gegeben, die hier keinen Sinn ergibt' + (given(v.status) ? ' (' + text(v.status) + ')' : '') + '.',
      userAction: 'Versuchen Sie es erneut. Wenn es wieder passiert, wenden Sie sich an Ihren Helpdesk.',
      helpdesk: (v = {}) => 'Unerwarteter Status' + (given(v.status) ? ' ' + text(v.status) : '') + '; die Anfrage steht im Protokoll auf diesem Computer.',
    },
    'LK-3016': {
      summary: (v = {}) => 'Etwas zwischen Ihnen und dem Server antwortet an seiner Stelle' + (given(v.to) ? ' und leitet zu ' + text(v.to) + ' weiter' : '') + '. Dorthin wurde nichts gesendet.',
      userAction: 'Öffnen Sie Ihren Browser und melden Sie sich zuerst im Netzwerk oder beim Portal an (Gäste-WLAN, Hotel, Firmenportal). Versuchen Sie es dann erneut.',
      helpdesk: (v = {}) => 'Ein Captive Portal oder ein Anmelde-Gateway vor dem Server' + (given(v.to) ? ': Anfragen werden zu ' + text(v.to) + ' weitergeleitet' : '') + '. Programme müssen API und WebDAV des Servers ohne dieses erreichen.',
    },
    'LK-3025': {
      summary: (v = {}) => 'Diese Adresse' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ' leitet zu einer anderen weiter, wo der Server ist' + (given(v.to) ? ': ' + text(v.to) : '') + '. Dorthin wurde nichts gesendet.',
      userAction: 'Wenn Sie diese Adresse kennen, verwenden Sie sie.',
      helpdesk: (v = {}) => 'Weiterleitungen zu einem anderen Namen oder Port werden nicht stillschweigend verfolgt: Geben Sie die andere Adresse' + (given(v.to) ? ' (' + text(v.to) + ')' : '') + ' ein, hier oder in der Richtlinie. Latchkey hat dort ohne Zugangsdaten nachgesehen.',
    },
    'LK-3026': {
      summary: (v = {}) => 'Der Proxy Ihres Netzwerks verlangt eine Anmeldung, die Latchkey nicht leisten kann' + (given(v.schemes) ? ' (' + text(v.schemes) + ')' : '') + '.',
      userAction: 'Bitten Sie Ihren Helpdesk, Latchkey ohne sie durchzulassen.',
      helpdesk: (v = {}) => (given(v.proxy) ? text(v.proxy) : 'Der Proxy') + ' antwortet mit 407' + (given(v.host) ? ' für ' + text(v.host) : '') + '. Nehmen Sie diesen Host von der Authentifizierung aus oder nennen Sie in HTTPS_PROXY einen Proxy auf diesem Computer, der sich anmeldet (Px, CNTLM).',
    },
    'LK-3017': {
      summary: (v = {}) => 'Die Zertifikatskette des Servers ist unvollständig' + (given(v.issuer) ? ': Das Zertifikat von ' + text(v.issuer) + ' fehlt' : '') + '. Ihr Passwort wurde nicht gesendet.',
      userAction: 'Mit Ihrem Computer ist alles in Ordnung. Wenden Sie sich an Ihren Helpdesk.',
      helpdesk: (v = {}) => 'Der Server' + (given(v.host) ? ' ' + text(v.host) : '') + ' sendet kein Zertifikat für den Aussteller seines eigenen' + (given(v.issuer) ? ', ' + text(v.issuer) : '') + '. Wenn das eine Zwischenstelle ist, muss der Server es mitsenden (vollständige Kette; Browser haben es vielleicht von anderswo). Wenn es eine Stammzertifizierungsstelle ist, stellen Sie diese als private CA bereit.',
    },
    'LK-3018': {
      summary: (v = {}) => 'Das Zertifikat des Servers nennt seinen Namen auf eine Weise, die nicht mehr akzeptiert wird' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '. Ihr Passwort wurde nicht gesendet.',
      userAction: 'Mit Ihrem Computer ist alles in Ordnung. Wenden Sie sich an Ihren Helpdesk.',
      helpdesk: (v = {}) => 'Das Zertifikat' + (given(v.host) ? ' von ' + text(v.host) : '') + ' hat einen Common Name, aber keinen subjectAltName mit einem Host. Lassen Sie es damit neu ausstellen: Auch Browser und Mount-Programme lehnen es ab.',
    },
    'LK-3019': {
      summary: (v = {}) => 'Das Zertifikat des Servers ist zu schwach: Es könnte gefälscht werden' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '. Ihr Passwort wurde nicht gesendet.',
      userAction: 'Mit Ihrem Computer ist alles in Ordnung. Wenden Sie sich an Ihren Helpdesk.',
      helpdesk: (v = {}) => 'Ein Zertifikat in der Kette' + (given(v.host) ? ' von ' + text(v.host) : '') + ' hat einen RSA-Schlüssel unter 2048 Bit oder ist mit SHA-1 oder MD5 signiert' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Lassen Sie es neu ausstellen.',
    },
    'LK-3020': {
      summary: (v = {}) => 'Das Zertifikat des Servers wurde für einen anderen Zweck ausgestellt' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '. Ihr Passwort wurde nicht gesendet.',
      userAction: 'Machen Sie nicht weiter. Wenden Sie sich an Ihren Helpdesk.',
      helpdesk: (v = {}) => 'Die Kette' + (given(v.host) ? ' von ' + text(v.host) : '') + ' verstößt gegen eine Regel ihrer eigenen Stelle' + (given(v.reason) ? ': ' + text(v.reason) : '') + ': Namensbeschränkungen, Zweck, Länge des Pfads oder Widerruf. Es muss von einer berechtigten Stelle und für einen Server ausgestellt sein.',
    },
    'LK-3021': {
      summary: (v = {}) => 'Der Server lässt nur Computer mit eigenem Zertifikat zu' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ', und Latchkey kann keines vorlegen.',
      userAction: 'Fragen Sie Ihren Helpdesk nach einer Adresse, die ohne funktioniert.',
      helpdesk: (v = {}) => 'Der Server' + (given(v.host) ? ' ' + text(v.host) : '') + ' verlangt ein Client-Zertifikat (Mutual TLS). Latchkey, gvfs und rclone melden sich ohne an: Nehmen Sie die Pfade von API und WebDAV aus.',
    },
    'LK-3022': {
      summary: (v = {}) => 'Mit dem Server kam keine sichere Verbindung zustande' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ': Er bietet keine oder nur eine veraltete an.',
      userAction: 'Prüfen Sie die Adresse und den Port. Wenn sie stimmen, wenden Sie sich an Ihren Helpdesk.',
      helpdesk: (v = {}) => 'Der TLS-Handshake schlägt fehl' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Nötig ist TLS 1.2 oder neuer mit aktuellen Verfahren. „WRONG VERSION NUMBER“ oder „PACKET LENGTH“ bedeuten, dass auf diesem Port etwas anderes als TLS antwortet.',
    },
    'LK-3023': {
      summary: (v = {}) => 'Der Server spricht nur HTTP/2' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ', und Netzlaufwerke brauchen HTTP/1.1.',
      userAction: 'Mit Ihrem Computer ist alles in Ordnung. Wenden Sie sich an Ihren Helpdesk.',
      helpdesk: (v = {}) => 'Der Server' + (given(v.host) ? ' ' + text(v.host) : '') + ' oder der vorgeschaltete Proxy lehnt HTTP/1.1 ab. Erlauben Sie es neben HTTP/2: WebDAV-Clients auf jedem System verwenden es.',
    },
    'LK-3024': {
      summary: (v = {}) => 'Der Server erhält gerade zu viele Anfragen' + (given(v.retryAfterS) ? '; versuchen Sie es in ' + wait(v.retryAfterS) + ' erneut' : '') + '.',
      userAction: 'Warten Sie einen Moment und versuchen Sie es dann erneut. Mit Ihrem Passwort ist alles in Ordnung.',
      helpdesk: (v = {}) => 'Die Antwort war 429' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ': eine Begrenzung der Anfragen, auf dem Server oder einem vorgeschalteten Proxy. Latchkey hat gewartet, solange die Wartezeit kurz war.',
    },
    'LK-3101': {
      summary: (v = {}) => 'Ihr Konto hat die Höchstzahl an App-Passwörtern erreicht' + (given(v.limit) ? ' (' + text(v.limit) + ')' : '') + '.',
      userAction: 'Löschen Sie eines, das Sie nicht mehr verwenden, und versuchen Sie es dann erneut.',
      helpdesk: (v = {}) => 'Der Server begrenzt die App-Passwörter je Benutzer' + (given(v.limit) ? ' auf ' + text(v.limit) : '') + '. Die Liste zeigt, welche nie oder lange nicht verwendet wurden.',
    },
    'LK-3102': {
      summary: (v = {}) => 'Ihr Konto hat bereits ein App-Passwort mit diesem Namen' + (given(v.name) ? ': „' + text(v.name) + '“' : '') + '.',
      userAction: 'Wählen Sie einen anderen Namen oder lassen Sie das Feld leer; dann wählt Latchkey einen eindeutigen.',
      helpdesk: 'Namen von App-Passwörtern sind innerhalb eines Kontos eindeutig.',
    },
    'LK-3103': {
      summary: (v = {}) => 'Der Server akzeptiert diesen Namen für das App-Passwort nicht' + (given(v.name) ? ': „' + text(v.name) + '“' : '') + '.',
      userAction: 'Wählen Sie einen einfacheren Namen oder lassen Sie das Feld leer; dann wählt Latchkey einen.',
      helpdesk: 'Der Server hat den Namen abgelehnt; seine Antwort steht im Protokoll auf diesem Computer.',
    },
    'LK-3104': {
      summary: 'Ihr Konto darf auf diesem Weg keine App-Passwörter erstellen.',
      userAction: 'Versuchen Sie es auf der Webseite des Servers, falls Latchkey das anbietet. Wenn es auch dort nicht geht, bitten Sie Ihren Helpdesk, es zu erlauben.',
      helpdesk: 'App-Passwörter sind für diesen Benutzer, diese Gruppe oder diesen Server deaktiviert. Ein Administrator kann sie erlauben.',
    },
    'LK-3105': {
      summary: 'Der Server hat ein App-Passwort erstellt, das nicht verwendet werden kann.',
      userAction: 'Versuchen Sie es erneut. Wenn es wieder passiert, wenden Sie sich an Ihren Helpdesk.',
      helpdesk: 'Es kam leer oder bereits abgelaufen zurück. Prüfen Sie app_credentials_ttl auf dem Server und die Uhren.',
    },
    'LK-3106': {
      summary: (v = {}) => 'Auf dem Server ist kein Netzlaufwerk, wo eines sein sollte' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Fragen Sie Ihren Helpdesk, ob Netzlaufwerke für Sie aktiviert sind.',
      helpdesk: (v = {}) => 'Kein WebDAV unter dem erwarteten Pfad' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + ': Option des Vertrags, Rechte des Benutzers oder ein anderer Pfad.',
    },
    'LK-3107': {
      summary: (v = {}) => 'Das Netzlaufwerk des Servers verlangt eine Art der Anmeldung, die hier nicht möglich ist' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.' + (given(v.mapper) ? ' ' + text(v.mapper) + ' unterstützt sie nicht.' : ''),
      userAction: (v = {}) => 'Wenden Sie sich an Ihren Helpdesk.' + (given(v.other) ? ' Das Laufwerk kann mit ' + text(v.other) + ' verbunden werden.' : ''),
      helpdesk: (v = {}) => 'WebDAV muss Basic über TLS oder Digest anbieten.' + (given(v.name) ? ' Angeboten wird: ' + text(v.name) + '.' : '') + (given(v.mapper) ? ' ' + text(v.mapper) + ' unterstützt nur Basic, und der Server will Digest.' : '') + (given(v.other) ? ' Verwenden Sie ' + text(v.other) + ': --mapper ' + text(v.other) + '.' : ''),
    },
    'LK-3108': {
      summary: (v = {}) => 'Der Server' + (given(v.host) ? ' ' + text(v.host) : '') + ' hat nicht mitgeteilt, ob er das App-Passwort' + (given(v.name) ? ' „' + text(v.name) + '“' : '') + ' erstellt hat.',
      userAction: 'Nichts zu tun: Beim nächsten Start sucht Latchkey noch einmal danach und löscht es.',
      helpdesk: (v = {}) => 'Wenn es sofort entfernt werden muss, löschen Sie' + (given(v.name) ? ' „' + text(v.name) + '“' : ' es') + ' in der Liste der App-Passwörter des Kontos.',
    },
    'LK-3109': {
      summary: (v = {}) => 'Latchkey kann auf dieser Art von Server keine App-Passwörter auflisten oder löschen' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: (v = {}) => 'Sehen Sie sie auf dem Server selbst an, in Ihrem Browser' + (given(v.link) ? ': ' + text(v.link) : '') + '.',
      helpdesk: 'Nur eine Browser-Sitzung kann dort App-Passwörter auflisten. Latchkey löscht seine eigenen, wenn ein Laufwerk entfernt wird.',
    },
    'LK-3110': {
      summary: (v = {}) => 'Die Seite im Browser' + (given(v.host) ? ' auf ' + text(v.host) : '') + ' kann noch bestätigt werden' + (given(v.until) ? ', bis ' + moment(v.until) : '') + '.',
      userAction: (v = {}) => 'Schließen Sie diese Seite. Wenn Sie sie trotzdem bestätigen, löscht Latchkey das App-Passwort' + (given(v.name) ? ' „' + text(v.name) + '“' : '') + ' beim nächsten Start.',
      helpdesk: 'Nextcloud behält eine Anfrage nach einem App-Passwort 20 Minuten lang, und sie kann nicht zurückgezogen werden. Bis dahin fragt Latchkey bei jedem Start nach und widerruft, was gewährt wurde.',
    },
    'LK-3111': {
      summary: (v = {}) => 'Der Server' + (given(v.host) ? ' ' + text(v.host) : '') + ' gibt für sich eine andere Adresse an' + (given(v.to) ? ': ' + text(v.to) : '') + '.',
      userAction: 'Prüfen Sie die Adresse mit Ihrem Helpdesk. An die andere wurde nichts gesendet.',
      helpdesk: (v = {}) => 'Hinter einem Proxy setzen Sie overwrite.cli.url, overwritehost und overwriteprotocol' + (given(v.to) ? ', damit er nicht ' + text(v.to) + ' angibt' : '') + '. Latchkey folgt keinen angegebenen Adressen auf einem anderen Origin.',
    },
    'LK-3112': {
      summary: (v = {}) => 'Dieser Server bietet anderen Apps keine Browser-Anmeldung an' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Erstellen Sie stattdessen ein App-Passwort auf dem Server und geben Sie es in Latchkey ein.',
      helpdesk: 'Login Flow v2 (POST /index.php/login/v2) fehlt: ein anderes Produkt oder deaktiviert.',
    },
    'LK-3113': {
      summary: (v = {}) => 'Der Server bietet diese Art der Anmeldung nicht an' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Melden Sie sich auf andere Weise an.',
      helpdesk: 'Welche Arten es gibt, hängt vom Server ab, bei manchen auch von der Richtlinie dieses Computers.',
    },
    'LK-3114': {
      summary: (v = {}) => 'Auf dem Server' + (given(v.host) ? ' ' + text(v.host) : '') + ' gibt es vielleicht ein App-Passwort' + (given(v.name) ? ' „' + text(v.name) + '“' : '') + ', das Latchkey nie erhalten hat.',
      userAction: (v = {}) => 'Suchen Sie dort danach und löschen Sie es, falls es da ist' + (given(v.link) ? ': ' + text(v.link) : '') + '.',
      helpdesk: 'Der Server zeigt ein App-Passwort nur einmal, und Latchkey wurde in diesem Moment beendet oder getrennt. Niemand hat es, und kein Programm kann es dort auflisten: nur der Benutzer, im Browser angemeldet.',
    },
    'LK-3115': {
      summary: (v = {}) => 'Der Server lässt Apps keine App-Passwörter erstellen' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Erstellen Sie es selbst auf der Webseite des Servers: Latchkey führt Sie durch jeden Schritt und übernimmt das App-Passwort.',
      helpdesk: (v = {}) => 'Die API für App-Passwörter ist dort gesperrt oder fehlt' + (given(v.status) ? ' (HTTP ' + text(v.status) + ')' : '') + '. Die Seite braucht sie nicht; eine Richtlinie kann sie zum ersten Weg machen (pages).',
    },
    'LK-3117': {
      summary: (v = {}) => 'Auf der obersten Ebene dieses Servers' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ' gibt es nur Ordner; daneben kann nichts gespeichert werden.' + (given(v.folders) ? ' Das sind: ' + text(v.folders) + (given(v.more) ? ', …' : '') + '.' : ''),
      userAction: 'Wählen Sie den Ordner, den das Laufwerk zeigen soll.',
      helpdesk: (v = {}) => 'Spaces, Bibliotheken oder Freigaben: Wählen Sie eine mit --folder' + (given(v.folder) ? ' (zum Beispiel --folder ' + text(v.folder) + ')' : '') + ', oder --folder / für alle, ohne einen Platz für eigene Dateien daneben.',
    },
    'LK-3119': {
      summary: (v = {}) => 'Es gibt bereits einen Ordner mit diesem Namen' + (given(v.folder) ? ': „' + text(v.folder) + '“' : '') + '.',
      userAction: 'Öffnen Sie diesen oder wählen Sie einen anderen Namen.',
      helpdesk: 'Der übergeordnete Ordner führt schon einen mit diesem Namen auf, oder der Server hat MKCOL mit 405 beantwortet. Manche Server unterscheiden Groß- und Kleinschreibung nicht.',
    },
    'LK-3120': {
      summary: (v = {}) => 'Der Server lässt Sie hier keinen Ordner erstellen' + (given(v.folder) ? ' („' + text(v.folder) + '“)' : '') + '.',
      userAction: 'Erstellen Sie ihn in einem anderen Ordner oder verwenden Sie einen vorhandenen.',
      helpdesk: (v = {}) => 'Der Server' + (given(v.host) ? ' ' + text(v.host) : '') + ' hat MKCOL abgelehnt' + (given(v.status) ? ' (Status ' + text(v.status) + ')' : '') + ': Rechte des Benutzers, eine oberste Ebene, die nur Spaces oder Bibliotheken enthält, oder ein schreibgeschützter Server.',
    },
    'LK-3121': {
      summary: (v = {}) => 'Ein Ordner kann nicht so heißen' + (given(v.folder) ? ': „' + text(v.folder) + '“' : '') + '.',
      userAction: 'Wählen Sie einen Namen ohne / und \\ und ohne Leerzeichen am Anfang oder Ende.',
      helpdesk: 'Der Name muss ein einzelner Teil einer Adresse sein: kein Schrägstrich oder Backslash, kein Zeilenumbruch, nicht „.“ oder „..“, höchstens 255 Zeichen.',
    },
    'LK-3122': {
      summary: (v = {}) => 'Latchkey kann auf diesem Server keine App-Passwörter anderer Benutzer verwalten' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: (v = {}) => 'Verwenden Sie die Seite des Servers: Dort stehen sie in den Sicherheitseinstellungen des Benutzers' + (given(v.link) ? ': ' + text(v.link) : '') + '.',
      helpdesk: 'Latchkey kennt für diese Art von Server keinen Weg, die Aufrufe dafür gibt es dort nicht, oder der Server hat für ein anderes Konto als das gemeinte geantwortet. Dann wird nichts aufgelistet oder gelöscht.',
    },
    'LK-3118': {
      summary: (v = {}) => 'Der Server akzeptiert das gerade erstellte App-Passwort nicht' + (given(v.label) ? ' (für „' + text(v.label) + '“)' : '') + '. Noch hat kein Laufwerk damit funktioniert.',
      userAction: 'Versuchen Sie es in ein paar Minuten erneut: Manche Server brauchen so lange. Wenn es wieder abgelehnt wird, wenden Sie sich an Ihren Helpdesk.',
      helpdesk: 'WebDAV antwortet mit 401 auf ein App-Passwort, das der Server gerade erstellt hat. Es wird erst verzögert gültig, wurde inzwischen widerrufen, ist für WebDAV nicht erlaubt, oder WebDAV sucht Konten anderswo.',
    },
    'LK-4001': {
      summary: 'Dieser Computer hat keinen Schlüsselbund, in dem Latchkey das App-Passwort speichern könnte.',
      userAction: 'Melden Sie sich zuerst am Desktop an. Wenn das nicht hilft, bitten Sie Ihren Helpdesk, einen Schlüsselbund zu installieren.',
      helpdesk: (v = {}) => 'Kein Secret Service am Session-Bus' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '.' + (given(v.packages) ? ' Installieren Sie: ' + text(v.packages) + '.' : '') + ' Er muss in der Sitzung des Benutzers laufen (gnome-keyring, KWallet, KeePassXC).',
    },
    'LK-4002': {
      summary: 'Ihr Schlüsselbund ist gesperrt.',
      userAction: 'Entsperren Sie ihn (die Anwendung heißt „Passwörter und Verschlüsselung“) und versuchen Sie es dann erneut.',
      helpdesk: 'Die Standardsammlung ist gesperrt. Sie öffnet sich bei der Anmeldung, wenn ihr Passwort dasselbe ist wie das des Benutzers; nach dem Zurücksetzen des Passworts nicht mehr.',
    },
    'LK-4003': {
      summary: 'Ihr Schlüsselbund speichert das App-Passwort nicht.',
      userAction: 'Starten Sie den Computer neu und versuchen Sie es erneut.',
      helpdesk: (v = {}) => 'Der Schlüsselbund hat mit einem Fehler geantwortet' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '; er steht im Protokoll auf diesem Computer. Prüfen Sie unter Linux Berechtigungen und freien Platz des Ordners mit dem Schlüsselbund.',
    },
    'LK-4004': {
      summary: (v = {}) => 'Ihr Schlüsselbund hat nicht geantwortet' + (given(v.seconds) ? ' (innerhalb von ' + wait(v.seconds) + ')' : '') + '.',
      userAction: 'Suchen Sie nach einem Fenster, das nach dem Passwort des Schlüsselbunds fragt, geben Sie es dort ein und versuchen Sie es erneut.',
      helpdesk: 'Der Schlüsselbund hängt oder wartet auf eine Eingabe. Starten Sie die Sitzung des Benutzers neu.',
    },
    'LK-4005': {
      summary: (v = {}) => 'Das App-Passwort ist nicht mehr in Ihrem Schlüsselbund' + (given(v.label) ? ' („' + text(v.label) + '“)' : '') + '.',
      userAction: 'Erneuern Sie das App-Passwort: Sie melden sich noch einmal an, und ein neues wird erstellt.',
      helpdesk: 'Der Eintrag wurde gelöscht, oder der Schlüsselbund wurde durch einen neuen ersetzt. Beim Erneuern wird ein neues App-Passwort erstellt und das verlorene widerrufen.',
    },
    'LK-4006': {
      summary: (v = {}) => 'Das App-Passwort in Ihrem Schlüsselbund wurde für einen anderen Server oder ein anderes Konto erstellt' + (given(v.login) ? (given(v.host) ? ' (' + text(v.login) + ' auf ' + text(v.host) + ')' : '') : '') + ', als die Liste von Latchkey jetzt angibt. Es wurde nirgendwohin gesendet.',
      userAction: 'Entfernen Sie dieses Laufwerk oder diese Anwendung in Latchkey und richten Sie sie neu ein. Wenn Sie selbst nichts geändert haben, wenden Sie sich an Ihren Helpdesk.',
      helpdesk: (v = {}) => 'Die Datei mit den Verbindungen oder das Journal daneben wurde von Hand oder von einem anderen Programm geändert: Server, Konto oder Zertifikatsdatei weichen von dem ab, was mit dem Geheimnis gespeichert ist' + (given(v.address) ? (given(v.login) ? ' (' + text(v.address) + ', ' + text(v.login) + ')' : '') : '') + '. Finden Sie heraus, wer sie geändert hat. Das Entfernen sendet keine Anfrage; das App-Passwort muss auf dem Server von Hand gelöscht werden.',
    },
    'LK-4007': {
      summary: 'Ihr Schlüsselbund hat gefragt, ob Latchkey das darf, und die Antwort war Nein.',
      userAction: 'Versuchen Sie es erneut und erlauben Sie es in dem Fenster, das Ihr Schlüsselbund zeigt.',
      helpdesk: 'Die Abfrage des Secret Service wurde verworfen: Jemand hat sie geschlossen, oder der Desktop konnte sie nicht zeigen. In KeePassXC steht unter Einstellungen, Secret-Service-Integration, wann es fragt.',
    },
    'LK-4008': {
      summary: 'Ihr Schlüsselbund möchte Sie zuerst etwas fragen, aber Latchkey hat im Hintergrund gearbeitet.',
      userAction: 'Führen Sie es selbst in Latchkey aus (verbinden, erneuern oder entfernen) und beantworten Sie die Frage Ihres Schlüsselbunds.',
      helpdesk: 'Der Secret Service antwortet mit einer Abfrage, und Latchkey zeigt sie nur, wenn jemand darauf wartet. KeePassXC fragt nicht ohne „Confirm when clients access or delete entries“ (Einstellungen, Secret-Service-Integration).',
    },
    'LK-5001': {
      summary: 'Diesem Computer fehlt etwas, um ein Netzlaufwerk anzuzeigen.',
      userAction: (v = {}) => 'Bitten Sie Ihren Helpdesk, das Fehlende zu installieren' + (given(v.packages) ? ': ' + text(v.packages) : '') + '.',
      helpdesk: (v = {}) => 'Weder gvfs noch rclone kann verwendet werden.' + (given(v.packages) ? ' Installieren Sie: ' + text(v.packages) + '.' : ''),
    },
    'LK-5002': {
      summary: 'Der Teil Ihres Desktops, der Netzlaufwerke in „Dateien“ zeigt, fehlt.',
      userAction: (v = {}) => 'Bitten Sie Ihren Helpdesk, ihn zu installieren' + (given(v.packages) ? ': ' + text(v.packages) : '') + '.',
      helpdesk: (v = {}) => 'Nötig sind gvfs mit dem WebDAV-Backend und ein Session-Bus' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '.' + (given(v.packages) ? ' Installieren Sie: ' + text(v.packages) + '.' : ''),
    },
    'LK-5003': {
      summary: 'Auf diesem Computer können Sie ein Netzlaufwerk nicht als Ordner anzeigen.',
      userAction: 'Wenden Sie sich an Ihren Helpdesk.',
      helpdesk: (v = {}) => 'FUSE: /dev/fuse fehlt oder ist gesperrt' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '; der Modus sollte 0666 sein.' + (given(v.packages) ? ' Installieren Sie: ' + text(v.packages) + '.' : ''),
    },
    'LK-5004': {
      summary: 'Das Programm rclone fehlt.',
      userAction: 'Bitten Sie Ihren Helpdesk, es zu installieren oder Ihre Laufwerke auf andere Weise zu verbinden.',
      helpdesk: (v = {}) => 'rclone ist nicht im Pfad' + (given(v.packages) ? '; installieren Sie: ' + text(v.packages) : '') + '. gvfs ist der andere Weg, Laufwerke zu verbinden.',
    },
    'LK-5005': {
      summary: (v = {}) => 'Das Laufwerk konnte nicht verbunden werden' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.',
      userAction: 'Versuchen Sie es erneut. Sie müssen sich nicht noch einmal anmelden.',
      helpdesk: (v = {}) => 'Das Mount-Programm ist fehlgeschlagen' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '; seine Meldung steht im Protokoll auf diesem Computer.',
    },
    'LK-5006': {
      summary: (v = {}) => 'Der Server akzeptiert das App-Passwort für dieses Laufwerk nicht mehr' + (given(v.label) ? ' („' + text(v.label) + '“)' : '') + '.' + (given(v.programs) ? ' Dateien waren geöffnet in ' + text(v.programs) + '.' : ''),
      userAction: 'Erneuern Sie das App-Passwort: Sie melden sich noch einmal an, und das Laufwerk funktioniert wieder.',
      helpdesk: 'Es wurde auf dem Server gelöscht oder ist dort abgelaufen. Latchkey verwendet es nicht mehr, damit niemand gesperrt wird.',
    },
    'LK-5007': {
      summary: (v = {}) => 'Das Verbinden des Laufwerks hat zu lange gedauert' + (given(v.seconds) ? ' (über ' + wait(v.seconds) + ')' : '') + '.',
      userAction: 'Versuchen Sie es erneut, wenn das Netzwerk besser ist. Sie müssen sich nicht noch einmal anmelden.',
      helpdesk: (v = {}) => 'Das Mount-Programm wurde nicht fertig' + (given(v.seconds) ? ' (innerhalb von ' + wait(v.seconds) + ')' : '') + ': ein stummer Server oder eine Firewall, die Pakete verwirft.',
    },
    'LK-5008': {
      summary: 'Das Laufwerk ist verbunden, aber darauf gespeicherte Dateien kommen nicht auf dem Server an.',
      userAction: 'Speichern Sie hier noch keine Dateien. Versuchen Sie es erneut; wenn es wieder passiert, wenden Sie sich an Ihren Helpdesk.',
      helpdesk: (v = {}) => 'Der Mount hat die Testdatei angenommen, aber sie ist nicht auf dem Server' + (given(v.status) ? ' (' + text(v.status) + ')' : '') + ': Rechte, Kontingent, ein Filter oder eine Sperre.',
    },
    'LK-5009': {
      summary: 'Was das Laufwerk zurückgibt, ist nicht das, was darauf gespeichert wurde.',
      userAction: 'Speichern Sie hier keine Dateien und wenden Sie sich an Ihren Helpdesk.',
      helpdesk: 'Die Testdatei ist auf dem Server anders: ein Proxy oder Scanner, der Inhalte ändert, oder ein Cache dazwischen.',
    },
    'LK-5010': {
      summary: 'Auf dem Server ist kein Speicherplatz mehr frei.',
      userAction: 'Löschen Sie nicht mehr benötigte Dateien oder fordern Sie mehr Speicherplatz an, und versuchen Sie es dann erneut.',
      helpdesk: 'Das Kontingent des Benutzers oder des Servers ist aufgebraucht (507).',
    },
    'LK-5011': {
      summary: 'Sie können die Dateien auf diesem Laufwerk öffnen, aber nicht ändern.',
      userAction: 'Wenn Sie sie ändern müssen, fragen Sie Ihren Helpdesk.',
      helpdesk: 'Der Server lehnt Änderungen ab: Rechte des Benutzers, ein schreibgeschützter Server oder mehr Benutzer, als die Lizenz erlaubt.',
    },
    'LK-5012': {
      summary: (v = {}) => 'Wo das Laufwerk hin soll, ist schon etwas anderes' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Verschieben Sie es oder benennen Sie es um, oder wählen Sie einen anderen Namen für das Laufwerk.',
      helpdesk: (v = {}) => 'Eine Datei, ein Ordner oder ein Mount ist im Weg' + (given(v.path) ? ': ' + text(v.path) : '') + '. Latchkey überschreibt nie etwas, das es nicht selbst erstellt hat.',
    },
    'LK-5014': {
      summary: (v = {}) => 'Latchkey kann dieses Laufwerk auf diesem Betriebssystem nicht verbinden' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.',
      userAction: 'Verwenden Sie einen Computer mit Linux, macOS oder Windows.',
      helpdesk: (v = {}) => 'Laufwerke werden unter Linux (gvfs, rclone), Windows (WebClient, rclone mit WinFsp) und macOS (NetFS) verbunden. Dieses System ist keines davon' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + ', oder das Laufwerk wurde auf einem anderen eingerichtet.',
    },
    'LK-5015': {
      summary: 'Das Laufwerk ist verbunden, aber der Ordner ließ sich nicht öffnen.',
      userAction: (v = {}) => 'Öffnen Sie den Ordner in Ihrem Dateimanager' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      helpdesk: 'Zum Öffnen von Ordnern ist kein Programm eingerichtet (xdg-open; inode/directory).',
    },
    'LK-5016': {
      summary: (v = {}) => 'Das Laufwerk funktioniert, konnte aber nicht dort hinzugefügt werden, wo Sie es suchen würden' + (given(v.path) ? ': ' + text(v.path) + ' kann nicht geändert werden' : '') + '.',
      userAction: 'Öffnen Sie es aus Latchkey oder über seinen Ordner.',
      helpdesk: (v = {}) => 'Die Lesezeichen von „Dateien“ oder der Ordner mit den Verknüpfungen ist nicht beschreibbar' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Das Laufwerk braucht beides nicht.',
    },
    'LK-5017': {
      summary: (v = {}) => 'Das Programm, das das Laufwerk verbindet' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + ', ist bei einer Antwort des Servers abgestürzt.',
      userAction: 'Bitten Sie Ihren Helpdesk, rclone zu installieren: Damit kann das Laufwerk verbunden werden.',
      helpdesk: 'gvfs 1.50 stürzt bei Servern ab, die ein PROPFIND des übergeordneten Ordners mit einem „chunked“ gesendeten 405 beantworten, wie Nextcloud hinter nginx oder Apache. Installieren Sie rclone oder ein neueres gvfs.',
    },
    'LK-5018': {
      summary: (v = {}) => 'Das Laufwerk' + (given(v.label) ? ' „' + text(v.label) + '“' : '') + ' wurde verbunden, zeigt aber nicht die Dateien auf dem Server.',
      userAction: 'Wenden Sie sich an Ihren Helpdesk. Ihre Dateien auf dem Server sind unverändert.',
      helpdesk: (v = {}) => 'Der Server führt den Ordner mit diesem App-Passwort auf; der Mount' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + ' nicht' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Ein in „Dateien“ gespeichertes Passwort für diesen Server, ein Proxy für das Mount-Programm oder ein Server, der ihm anders antwortet.',
    },
    'LK-5019': {
      summary: (v = {}) => 'Das Laufwerk funktioniert. Eine kleine Testdatei konnte nicht davon gelöscht werden' + (given(v.name) ? ': ' + text(v.name) : '') + '.',
      userAction: 'Sie können sie löschen oder liegen lassen.',
      helpdesk: 'Der Server lässt dieses Konto Dateien erstellen, aber nicht löschen.',
    },
    'LK-5020': {
      summary: (v = {}) => 'Das Laufwerk ist anders als üblich verbunden' + (given(v.name) ? ', mit ' + text(v.name) : '') + ', weil der erste Weg mit diesem Server nicht funktioniert hat.',
      userAction: 'Nichts zu tun.',
      helpdesk: (v = {}) => 'Das erste Mount-Programm ist fehlgeschlagen' + (given(v.reason) ? ': ' + text(v.reason) : '') + '. Eine ausdrückliche Wahl (--mapper, die Einstellung) bleibt erhalten.',
    },
    'LK-5021': {
      summary: 'Der Server nimmt gerade keine Änderungen an den Dateien dieses Laufwerks an. Sie können sie öffnen.',
      userAction: 'Versuchen Sie es etwas später erneut.',
      helpdesk: 'Der Server hat die Testdatei vorerst abgelehnt: eine Sperre (423), eine Begrenzung der Anfragen (429), Wartung oder ein eigener Fehler (5xx).',
    },
    'LK-5022': {
      summary: 'Auf der obersten Ebene dieses Laufwerks können Sie keine Dateien speichern: Dort gibt es nur Ordner. Arbeiten Sie in einem davon.',
      userAction: 'Öffnen Sie einen Ordner und arbeiten Sie dort.',
      helpdesk: 'Die oberste Ebene enthält Bibliotheken oder Spaces und nimmt keine Dateien an. Um eine davon als Laufwerk zu verwenden: --folder NAME.',
    },
    'LK-5101': {
      summary: (v = {}) => 'Der Teil von Latchkey, der Ihre Laufwerke bereitstellt, konnte nicht gestartet werden' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '.',
      userAction: 'Starten Sie Latchkey erneut. Wenn es wieder passiert, wenden Sie sich an Ihren Helpdesk.',
      helpdesk: 'Sein Prozess (latchkey gateway-holder) endete, bevor er geantwortet hat. Warum, steht im Protokoll von Latchkey; vielleicht hat ihn ein Programm gestoppt, das nur bekannte Prozesse zulässt.',
    },
    'LK-5102': {
      summary: 'Der Teil von Latchkey, der Ihre Laufwerke bereitstellt, antwortet nicht.',
      userAction: 'Warten Sie einen Moment und versuchen Sie es dann erneut. Wenn es wieder passiert, melden Sie sich vom Computer ab und wieder an.',
      helpdesk: (v = {}) => 'Sein Prozess (latchkey gateway-holder' + (given(v.pid) ? ', ' + text(v.pid) : '') + ') läuft, ist aber angehalten oder ausgelastet. Setzen Sie ihn fort (kill -CONT) oder beenden Sie ihn: Latchkey startet ihn auf demselben Port neu.',
    },
    'LK-5103': {
      summary: (v = {}) => 'Eine andere Version von Latchkey stellt Ihre Laufwerke bereit' + (given(v.version) ? ' (' + text(v.version) + ')' : '') + ', und diese kann nicht mit ihr kommunizieren.',
      userAction: 'Schließen Sie jedes Latchkey, melden Sie sich dann vom Computer ab und wieder an.',
      helpdesk: 'Nach einer Aktualisierung übernimmt die neue Version von selbst. Zwei Installationen verschiedener Versionen können nicht dieselbe Person bedienen: Entfernen Sie eine davon.',
    },
    'LK-5104': {
      summary: (v = {}) => 'Ein anderes Programm' + (given(v.program) ? ' (' + text(v.program) + ')' : '') + (given(v.user) ? ' von ' + text(v.user) : '') + ' hat den Port der Laufwerke von Latchkey belegt' + (given(v.port) ? ' (' + text(v.port) + ')' : '') + '. Latchkey verwendet einen anderen.',
      userAction: 'Nichts zu tun: Ihre Laufwerke verbinden sich von selbst wieder.',
      helpdesk: 'Ports ab 49152 gehören niemandem. Was auf den alten zeigte, wird zuerst getrennt, damit nichts an dieses Programm gesendet wird. Wenn es jedes Mal passiert, finden Sie heraus, was es ist.',
    },
    'LK-5105': {
      summary: 'Auf diesem Computer ist kein Port für die Laufwerke von Latchkey frei.',
      userAction: 'Starten Sie diesen Computer neu und starten Sie dann Latchkey.',
      helpdesk: (v = {}) => 'Keiner von vielen Versuchen zwischen 49152 und 65535 auf 127.0.0.1 ist gelungen' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Prüfen Sie, was dort lauscht: ss -ltn.',
    },
    'LK-5106': {
      summary: 'Die Programme von Latchkey können auf diesem Computer nicht miteinander kommunizieren.',
      userAction: 'Wenden Sie sich an Ihren Helpdesk: Der Speicherort Ihrer Sitzungsdateien lässt es nicht zu.',
      helpdesk: (v = {}) => 'Der Socket' + (given(v.path) ? ' ' + text(v.path) : '') + ' kann nicht erstellt oder geöffnet werden' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Er gehört in XDG_RUNTIME_DIR, einen kurzen Pfad auf einem lokalen Dateisystem.',
    },
    'LK-5107': {
      summary: 'Der Teil von Latchkey, der Ihre Laufwerke bereitstellt, beendet sich immer wieder. Latchkey startet ihn jedes Mal neu.',
      userAction: 'Warten Sie einen Moment. Wenn es wieder passiert, wenden Sie sich an Ihren Helpdesk.',
      helpdesk: (v = {}) => 'Er endete ' + (given(v.count) ? text(v.count) : 'mehrere') + ' Mal' + (given(v.reason) ? ' (zuletzt: ' + text(v.reason) + ')' : '') + '. Jedes Ende steht im Protokoll von Latchkey; zu wenig Arbeitsspeicher zeigt sich als SIGKILL oder SIGABRT.',
    },
    'LK-5108': {
      summary: (v = {}) => 'Auf dem Laufwerk' + (given(v.label) ? ' „' + text(v.label) + '“' : '') + ' werden noch Dateien gespeichert, deshalb wurde das App-Passwort nicht erneuert.',
      userAction: 'Warten Sie, bis sie gespeichert sind, und versuchen Sie es dann erneut. Das Laufwerk funktioniert weiter wie bisher.',
      helpdesk: 'Ein Programm lädt etwas Großes hoch. Mit dem alten App-Passwort würde der Server den Rest davon ablehnen.',
    },
    'LK-5201': {
      summary: (v = {}) => 'Es gibt keine Kopie mehr' + (given(v.name) ? ' von „' + text(v.name) + '“' : '') + '.',
      userAction: 'Wenn das Programm die Datei noch geöffnet hat, speichern Sie sie dort erneut.',
      helpdesk: 'Kopien liegen nur im Arbeitsspeicher, bis zu ein paar Megabyte. Eine neuere hat sie ersetzt, die Datei wurde inzwischen richtig gespeichert, oder der Teil, der die Laufwerke bereitstellt, wurde neu gestartet.',
    },
    'LK-5202': {
      summary: (v = {}) => 'Unter diesem Namen gibt es bereits etwas' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Wählen Sie einen anderen Namen oder einen anderen Ordner.',
      helpdesk: 'Eine Kopie ersetzt nie eine Datei, auch wenn der Dialog des Systems es angeboten hat.',
    },
    'LK-5203': {
      summary: (v = {}) => 'Dieser Ordner liegt auf dem Laufwerk' + (given(v.label) ? ' „' + text(v.label) + '“' : '') + ', wo die Kopie ebenfalls verloren gehen könnte.',
      userAction: 'Wählen Sie einen Ordner auf diesem Computer.',
      helpdesk: 'Mount-Programme melden eine Datei als gespeichert, bevor der Server sie hat: Auf einem Laufwerk könnte niemand sagen, ob die Kopie angekommen ist.',
    },
    'LK-5204': {
      summary: (v = {}) => 'Für die Kopie ist kein Speicherplatz mehr frei' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Wählen Sie einen anderen Ordner oder geben Sie dort Speicherplatz frei. Latchkey hat die Kopie noch.',
      helpdesk: (v = {}) => 'Prüfen Sie freien Platz und Kontingent der Festplatte' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '.',
    },
    'LK-5205': {
      summary: (v = {}) => 'Die Kopie kann dort nicht gespeichert werden' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Wählen Sie einen Ordner, in dem Sie speichern dürfen. Latchkey hat die Kopie noch.',
      helpdesk: (v = {}) => 'Prüfen Sie, ob es den Ordner gibt, welche Berechtigungen er hat und ob sein Datenträger schreibgeschützt ist oder überhaupt antwortet' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '.',
    },
    'LK-5301': {
      summary: (v = {}) => 'Windows verbindet das Laufwerk' + (given(v.label) ? ' „' + text(v.label) + '“' : '') + ' nicht: Der Zugriff wird verweigert.',
      userAction: 'Versuchen Sie es erneut. Wenn es wieder passiert, wenden Sie sich an Ihren Helpdesk.',
      helpdesk: (v = {}) => 'Windows-Fehler 5' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': Der Redirector (MRxDAV) oder ein Sicherheitsprogramm lehnt ab. Der Dienst von Latchkey lässt seine Laufwerke ohne Passwort zu; suchen Sie nach Regeln für WebDAV über Loopback.',
    },
    'LK-5302': {
      summary: (v = {}) => 'Windows findet das Laufwerk' + (given(v.label) ? ' „' + text(v.label) + '“' : '') + ' auf diesem Computer nicht.',
      userAction: 'Versuchen Sie es in einer Minute erneut. Sie müssen sich nicht noch einmal anmelden.',
      helpdesk: (v = {}) => 'Windows-Fehler 53' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': WebClient wurde beim Verbinden beendet, oder etwas blockiert Verbindungen zu 127.0.0.1.',
    },
    'LK-5303': {
      summary: (v = {}) => 'Windows konnte mit der Antwort für das Laufwerk' + (given(v.label) ? ' „' + text(v.label) + '“' : '') + ' nichts anfangen.',
      userAction: 'Versuchen Sie es erneut. Wenn es wieder passiert, wenden Sie sich an Ihren Helpdesk.',
      helpdesk: (v = {}) => 'Windows-Fehler 58' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': Etwas zwischen WebClient und Latchkey ändert die Antworten auf 127.0.0.1, etwa der Filter eines Sicherheitsprogramms.',
    },
    'LK-5304': {
      summary: (v = {}) => 'Die Verbindung zum Laufwerk' + (given(v.label) ? ' „' + text(v.label) + '“' : '') + ' wurde abgebrochen.',
      userAction: 'Versuchen Sie es erneut. Sie müssen sich nicht noch einmal anmelden.',
      helpdesk: (v = {}) => 'Windows-Fehler 59' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': Der Dienst von Latchkey endete inzwischen, oder für 127.0.0.1 wurde ein Proxy gefragt. Siehe latchkey doctor.',
    },
    'LK-5305': {
      summary: (v = {}) => 'Die Verbindung zum Laufwerk' + (given(v.label) ? ' „' + text(v.label) + '“' : '') + ' ging verloren.',
      userAction: 'Versuchen Sie es erneut. Sie müssen sich nicht noch einmal anmelden.',
      helpdesk: (v = {}) => 'Windows-Fehler 64' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': Die Verbindung auf 127.0.0.1 wurde geschlossen. Prüfen Sie, ob ein Sicherheitsprogramm sie trennt.',
    },
    'LK-5306': {
      summary: (v = {}) => 'Windows hält das Laufwerk' + (given(v.label) ? ' „' + text(v.label) + '“' : '') + ' für etwas, das es nicht verbinden kann.',
      userAction: 'Warten Sie eine Minute und versuchen Sie es dann erneut: So lange merkt sich Windows einen fehlgeschlagenen Versuch.',
      helpdesk: (v = {}) => 'Windows-Fehler 67' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': WebClient ist beendet, ein anderer Netzwerkanbieter wurde zuerst gefragt, oder 127.0.0.1 steht auf seiner Liste von Servern ohne WebDAV (ServerNotFoundCacheLifeTimeInSec, 60 s).',
    },
    'LK-5307': {
      summary: (v = {}) => 'Der für das Laufwerk' + (given(v.label) ? ' „' + text(v.label) + '“' : '') + ' vorgesehene Buchstabe' + (given(v.letter) ? ' ' + text(v.letter) + ':' : '') + ' wurde gerade belegt.',
      userAction: 'Versuchen Sie es erneut: Latchkey verwendet dann einen anderen Buchstaben.',
      helpdesk: 'Windows-Fehler 85: Ein anderes Programm hat im selben Moment dort etwas verbunden. Latchkey lässt es in Ruhe.',
    },
    'LK-5308': {
      summary: (v = {}) => 'Windows meldet, dass das Laufwerk' + (given(v.label) ? ' „' + text(v.label) + '“' : '') + ' ein Passwort braucht.',
      userAction: 'Versuchen Sie es erneut. Geben Sie nirgends ein Passwort ein: Latchkey braucht dafür keines.',
      helpdesk: (v = {}) => 'Windows-Fehler 86 oder 1326' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': Der Dienst von Latchkey verlangt von WebClient kein Passwort, auf 127.0.0.1 antwortet also etwas anderes. Den Port zeigt latchkey doctor.',
    },
    'LK-5309': {
      summary: (v = {}) => 'Windows möchte, dass Sie eine Webseite öffnen, bevor es das Laufwerk' + (given(v.label) ? ' „' + text(v.label) + '“' : '') + ' verbindet.',
      userAction: 'Wenden Sie sich an Ihren Helpdesk: Etwas steht zwischen Windows und Latchkey.',
      helpdesk: (v = {}) => 'Windows-Fehler 224' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': Ein Proxy oder eine Anmeldeseite hat anstelle von 127.0.0.1 geantwortet. Nehmen Sie 127.0.0.1 vom Proxy aus.',
    },
    'LK-5310': {
      summary: (v = {}) => 'Windows kennt den Buchstaben' + (given(v.letter) ? ' ' + text(v.letter) + ':' : '') + ' für das Laufwerk' + (given(v.label) ? ' „' + text(v.label) + '“' : '') + ' nicht.',
      userAction: 'Versuchen Sie es erneut oder fragen Sie Ihren Helpdesk, welche Buchstaben verwendet werden können.',
      helpdesk: 'Windows-Fehler 1200. Prüfen Sie die Richtlinie driveLetters und Richtlinien, die Laufwerke ausblenden oder einschränken.',
    },
    'LK-5311': {
      summary: (v = {}) => 'Windows hat für den Buchstaben' + (given(v.letter) ? ' ' + text(v.letter) + ':' : '') + ' eine andere Verbindung gespeichert.',
      userAction: 'Entfernen Sie das alte Netzlaufwerk im Explorer (Rechtsklick, Trennen) und versuchen Sie es dann erneut.',
      helpdesk: 'Windows-Fehler 1202: Der Buchstabe steht in HKCU\\Network. Latchkey verwendet keine dort aufgeführten Buchstaben, er kam also inzwischen hinzu.',
    },
    'LK-5312': {
      summary: 'Diesem Windows fehlt der Teil, der WebDAV-Laufwerke verbindet.',
      userAction: 'Bitten Sie Ihren Helpdesk, ihn zu installieren.',
      helpdesk: (v = {}) => 'Windows-Fehler 1203' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': Kein Netzwerkanbieter akzeptiert den Namen. WebClient fehlt in HKLM\\SYSTEM\\CurrentControlSet\\Control\\NetworkProvider\\Order, oder auf einem Server ist das Feature „WebDAV-Redirector“ nicht installiert.',
    },
    'LK-5313': {
      summary: (v = {}) => 'Eine Netzwerkkomponente von Windows hat das Laufwerk' + (given(v.label) ? ' „' + text(v.label) + '“' : '') + ' aus einem eigenen Grund abgelehnt.',
      userAction: 'Versuchen Sie es erneut. Wenn es wieder passiert, wenden Sie sich an Ihren Helpdesk.',
      helpdesk: (v = {}) => 'Windows-Fehler 1208' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Vielleicht hat nicht WebClient geantwortet; prüfen Sie die Reihenfolge der Netzwerkanbieter.',
    },
    'LK-5314': {
      summary: 'Windows ist bereits unter anderem Namen mit demselben Ort verbunden.',
      userAction: 'Melden Sie sich von Windows ab und wieder an und versuchen Sie es dann erneut.',
      helpdesk: (v = {}) => 'Windows-Fehler 1219' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': Ein anderes Programm hat sich mit einem Benutzernamen am Port von Latchkey auf 127.0.0.1 verbunden. Latchkey selbst gibt keinen an; net use zeigt, welches.',
    },
    'LK-5315': {
      summary: 'Windows hat kein Netzwerk, um Laufwerke zu verbinden.',
      userAction: 'Starten Sie diesen Computer neu. Wenn es wieder passiert, wenden Sie sich an Ihren Helpdesk.',
      helpdesk: 'Windows-Fehler 1222: Es ist kein Netzwerkanbieter geladen. Prüfen Sie die Dienste „Arbeitsstationsdienst“ (Workstation) und WebClient.',
    },
    'LK-5316': {
      summary: (v = {}) => 'Windows hat versucht, das Laufwerk' + (given(v.label) ? ' „' + text(v.label) + '“' : '') + ' ohne die nötige Berechtigung zu verbinden.',
      userAction: 'Verbinden Sie das Laufwerk in Latchkey wieder.',
      helpdesk: (v = {}) => 'Windows-Fehler 1244' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': Eine Anfrage hat etwas erreicht, das eine Anmeldung verlangt. Die Laufwerke von Latchkey brauchen keine; prüfen Sie, ob ein Proxy für 127.0.0.1 antwortet.',
    },
    'LK-5317': {
      summary: 'In dieser Art von Sitzung können keine Laufwerke verbunden werden.',
      userAction: 'Melden Sie sich direkt am Computer oder per Remotedesktop bei Windows an und starten Sie Latchkey dort.',
      helpdesk: 'Windows-Fehler 1312: Es gibt keine interaktive Anmeldesitzung, wie bei SSH oder in einem Dienst.',
    },
    'LK-5318': {
      summary: (v = {}) => 'Windows konnte nicht prüfen, womit es für das Laufwerk' + (given(v.label) ? ' „' + text(v.label) + '“' : '') + ' kommuniziert.',
      userAction: 'Versuchen Sie es erneut. Wenn es wieder passiert, wenden Sie sich an Ihren Helpdesk.',
      helpdesk: (v = {}) => 'Windows-Fehler 1397' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': Kerberos oder NTLM wurde versucht, wo beides nicht verlangt wird; prüfen Sie Richtlinien, die es erzwingen.',
    },
    'LK-5319': {
      summary: (v = {}) => 'Windows kann nicht auf das Laufwerk' + (given(v.label) ? ' „' + text(v.label) + '“' : '') + ' zugreifen.',
      userAction: 'Versuchen Sie es erneut. Wenn es wieder passiert, wenden Sie sich an Ihren Helpdesk.',
      helpdesk: (v = {}) => 'Windows-Fehler 1920' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': Der Redirector wurde mit seinem Konto (LocalService) abgewiesen. Prüfen Sie die Regeln von Sicherheitsprogrammen.',
    },
    'LK-5320': {
      summary: (v = {}) => 'Windows lehnt den Benutzernamen für das Laufwerk' + (given(v.label) ? ' „' + text(v.label) + '“' : '') + ' ab.',
      userAction: 'Melden Sie sich von Windows ab und wieder an und versuchen Sie es dann erneut.',
      helpdesk: (v = {}) => 'Windows-Fehler 2202' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': Ein anderes Programm hat sich bereits mit einem Benutzernamen mit demselben Ort verbunden. Latchkey gibt keinen an; siehe net use.',
    },
    'LK-5321': {
      summary: (v = {}) => 'Programme haben noch Dateien auf dem Laufwerk' + (given(v.label) ? ' „' + text(v.label) + '“' : '') + ' geöffnet, deshalb bleibt es verbunden.' + (given(v.programs) ? ' Es sind: ' + text(v.programs) + '.' : ''),
      userAction: (v = {}) => 'Speichern und schließen Sie alles darauf' + (given(v.letter) ? ' (' + text(v.letter) + ':)' : '') + ' und versuchen Sie es dann erneut.',
      helpdesk: (v = {}) => 'Windows-Fehler 2401. Latchkey erzwingt es nur, wenn jemand es verlangt (die Frage im Fenster und im Terminal, --force), weil nicht gespeicherte Änderungen verloren gehen.' + (given(v.programs) ? '' : ' Windows nennt kein Programm, wie oft bei einem Netzlaufwerk: Der Ressourcenmonitor zeigt, welches dort Handles hat.'),
    },
    'LK-5322': {
      summary: (v = {}) => 'Ein Programm oder ein Explorer-Fenster verwendet das Laufwerk' + (given(v.label) ? ' „' + text(v.label) + '“' : '') + ' noch, deshalb bleibt es verbunden.' + (given(v.programs) ? ' Programme mit geöffneten Dateien: ' + text(v.programs) + '.' : ''),
      userAction: 'Schließen Sie die Fenster und Programme, die es zeigen, und versuchen Sie es dann erneut.',
      helpdesk: 'Windows-Fehler 2404: Das Laufwerk ist für ein Programm der aktuelle Ordner. Latchkey erzwingt es nur, wenn jemand es verlangt (die Frage im Fenster und im Terminal, --force).',
    },
    'LK-5323': {
      summary: 'Eine Datei ist größer, als Windows von einem WebDAV-Laufwerk annimmt.',
      userAction: 'Öffnen Sie sie auf der Webseite des Servers oder bitten Sie Ihren Helpdesk, die Grenze zu erhöhen.',
      helpdesk: 'Windows-Fehler 223: über FileSizeLimitInBytes in HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters (DWORD, höchstens ffffffff); starten Sie WebClient danach neu.',
    },
    'LK-5324': {
      summary: (v = {}) => 'Windows konnte das Laufwerk' + (given(v.label) ? ' „' + text(v.label) + '“' : '') + ' nicht verbinden oder trennen' + (given(v.number) ? ' (' + text(v.number) + ')' : '') + '.',
      userAction: 'Versuchen Sie es erneut. Wenn es wieder passiert, nennen Sie Ihrem Helpdesk die Nummer.',
      helpdesk: (v = {}) => 'Windows hat einen Fehler gemeldet, zu dem Latchkey keinen Text hat' + (given(v.number) ? ' (' + text(v.number) + ')' : '') + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Der Befehl net helpmsg erklärt ihn.',
    },
    'LK-5325': {
      summary: (v = {}) => 'Windows antwortet nicht auf Fragen nach Laufwerken' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.',
      userAction: 'Versuchen Sie es erneut. Wenn es wieder passiert, starten Sie diesen Computer neu.',
      helpdesk: (v = {}) => 'Ein Aufruf der Windows-Netzwerkfunktionen kam nicht zurück' + (given(v.seconds) ? ' (innerhalb von ' + wait(v.seconds) + ')' : '') + (given(v.name) ? ' (' + text(v.name) + ')' : '') + ': oft wegen eines anderen Netzlaufwerks, dessen Server weg ist. net use zeigt alle.',
    },
    'LK-5330': {
      summary: 'Diesem Windows fehlt der Dienst, der WebDAV-Laufwerke verbindet (WebClient).',
      userAction: 'Bitten Sie Ihren Helpdesk, ihn zu installieren.',
      helpdesk: 'Der Dienst WebClient fehlt. Installieren Sie unter Windows Server das Feature „WebDAV-Redirector“ und starten Sie dann neu.',
    },
    'LK-5331': {
      summary: 'Ihre Organisation hat den Dienst ausgeschaltet, der WebDAV-Laufwerke verbindet (WebClient).',
      userAction: 'Fragen Sie Ihren Helpdesk, ob Sie ihn auf diesem Computer verwenden dürfen.',
      helpdesk: 'Der Starttyp von WebClient ist „Deaktiviert“, oft absichtlich, gegen Relay-Angriffe. Latchkey braucht „Manuell“: sc config WebClient start= demand.',
    },
    'LK-5332': {
      summary: 'Der Dienst, der WebDAV-Laufwerke verbindet (WebClient), ist beendet, und nur ein Administrator kann ihn hier starten.',
      userAction: 'Bitten Sie Ihren Helpdesk, ihn zu starten. Bis dahin startet er vielleicht, wenn Sie die Webadresse eines Laufwerks im Explorer öffnen.',
      helpdesk: (v = {}) => 'Der Startauslöser von WebClient fehlt (HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\TriggerInfo), und StartService wurde abgelehnt' + (given(v.number) ? ' (' + text(v.number) + ')' : '') + '. Stellen Sie den Auslöser wieder her oder setzen Sie den Dienst auf „Automatisch“.',
    },
    'LK-5333': {
      summary: 'Der Dienst, der WebDAV-Laufwerke verbindet (WebClient), startet nicht.',
      userAction: 'Starten Sie diesen Computer neu. Wenn es wieder passiert, wenden Sie sich an Ihren Helpdesk.',
      helpdesk: (v = {}) => 'WebClient wurde gestartet, lief aber nicht' + (given(v.seconds) ? ' (innerhalb von ' + wait(v.seconds) + ')' : '') + '. Warum, steht im Ereignisprotokoll des Systems.',
    },
    'LK-5334': {
      summary: 'Latchkey kann nicht feststellen, ob der Dienst läuft, der WebDAV-Laufwerke verbindet (WebClient).',
      userAction: 'Versuchen Sie es erneut. Wenn es wieder passiert, wenden Sie sich an Ihren Helpdesk.',
      helpdesk: 'Der Dienststeuerungs-Manager lässt diesen Benutzer WebClient nicht abfragen oder antwortet nicht. Prüfen Sie die Berechtigungen des Dienstes (sc sdshow WebClient).',
    },
    'LK-5340': {
      summary: 'Latchkey wurde als Administrator gestartet, deshalb würden Ihre anderen Programme seine Laufwerke nicht sehen.',
      userAction: 'Schließen Sie Latchkey und starten Sie es normal.',
      helpdesk: 'Buchstaben gehören zu einer Anmeldesitzung, und ein Programm mit erhöhten Rechten hat eine andere als der Desktop. Führen Sie Latchkey nicht mit erhöhten Rechten aus.',
    },
    'LK-5341': {
      summary: (v = {}) => 'Kein Laufwerksbuchstabe ist frei' + (given(v.label) ? ' (für „' + text(v.label) + '“)' : '') + '.',
      userAction: 'Trennen Sie ein Netzlaufwerk, das Sie nicht brauchen, und versuchen Sie es dann erneut.',
      helpdesk: 'Alle verwendbaren Buchstaben sind belegt oder gespeichert (HKCU\\Network). A, B und C werden nie verwendet; die Richtlinie driveLetters kann sie weiter einschränken.',
    },
    'LK-5343': {
      summary: (v = {}) => 'Das Laufwerk kann den Buchstaben' + (given(v.letter) ? ' ' + text(v.letter) + ':' : '') + ' nicht haben: Er ist belegt, oder Ihre IT-Abteilung erlaubt ihn nicht.',
      userAction: 'Wählen Sie einen anderen Buchstaben.',
      helpdesk: 'Der Buchstabe ist in Gebrauch (GetLogicalDrives), für eine andere Verbindung gespeichert (HKCU\\Network) oder in der Richtlinie driveLetters nicht vorgesehen. Das Laufwerk hat seinen alten Buchstaben.',
    },
    'LK-5344': {
      summary: (v = {}) => 'Das Laufwerk' + (given(v.label) ? ' „' + text(v.label) + '“' : '') + ' funktioniert, hat aber einen anderen Buchstaben' + (given(v.letter) ? ' (' + text(v.letter) + ':)' : '') + ': Der gewünschte' + (given(v.wish) ? ' (' + text(v.wish) + ':)' : '') + ' wurde inzwischen belegt.',
      userAction: 'Sie können diesen Buchstaben behalten. Für einen neuen Versuch schließen Sie zuerst alles auf dem Laufwerk.',
      helpdesk: 'Ein anderes Programm hat den Buchstaben belegt, während Latchkey das Laufwerk verbunden hat. Es ließ sich vom neuen Buchstaben nicht wieder trennen, meist weil es schon von Programmen verwendet wird, und bleibt deshalb dort.',
    },
    'LK-5342': {
      summary: (v = {}) => 'Windows kann den Laufwerksnamen nicht verwenden' + (given(v.label) ? ' („' + text(v.label) + '“)' : '') + '.',
      userAction: 'Geben Sie dem Laufwerk einen kürzeren Namen ohne Sonderzeichen.',
      helpdesk: 'Der Netzwerkpfad eines Laufwerks hat höchstens 259 Zeichen. Kein Name darin darf ein Zeichen enthalten, das Windows in Dateinamen verbietet, oder mit einem Punkt oder Leerzeichen enden.',
    },
    'LK-5350': {
      summary: (v = {}) => 'Windows öffnet auf einem Netzlaufwerk dieser Art keine Dateien über' + (given(v.value) ? ' ' + text(v.value) + ' MB' : ' seiner Grenze') + '.',
      userAction: 'Größere Dateien können Sie auf der Webseite des Servers öffnen. Ihr Helpdesk kann die Grenze erhöhen.',
      helpdesk: 'Setzen Sie FileSizeLimitInBytes in HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters auf ffffffff (DWORD, 4 GB, mehr geht nicht) und starten Sie dann WebClient neu.',
    },
    'LK-5351': {
      summary: 'Ordner mit einigen Tausend Dateien sehen auf einem Netzlaufwerk dieser Art vielleicht leer aus.',
      userAction: 'Suchen Sie solche Ordner auf der Webseite des Servers. Ihr Helpdesk kann die Grenze erhöhen.',
      helpdesk: (v = {}) => 'Setzen Sie FileAttributesLimitInBytes in HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters auf 10000000 (DWORD, dezimal) oder mehr' + (given(v.value) ? '; jetzt sind es ' + text(v.value) + ' MB' : '') + ', und starten Sie dann WebClient neu.',
    },
    'LK-5352': {
      summary: (v = {}) => 'Windows gibt ein Laufwerk früher auf als üblich' + (given(v.value) ? ' (nach ' + wait(v.value) + ')' : '') + '.',
      userAction: 'Wenn das Laufwerk in einem langsamen Netzwerk oft ausfällt, wenden Sie sich an Ihren Helpdesk.',
      helpdesk: (v = {}) => (given(v.name) ? text(v.name) : 'Ein Zeitlimit von WebClient') + ' in HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters liegt unter dem üblichen Wert; entfernen Sie den Eintrag und starten Sie dann WebClient neu.',
    },
    'LK-5353': {
      summary: (v = {}) => 'Wenn Windows ein Laufwerk einmal nicht gefunden hat, versucht es das lange nicht wieder' + (given(v.value) ? ' (' + wait(v.value) + ')' : '') + '.',
      userAction: 'Wenn ein Laufwerk nicht verbunden werden kann, warten Sie so lange, bevor Sie es erneut versuchen.',
      helpdesk: 'ServerNotFoundCacheLifeTimeInSec in HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters liegt über den üblichen 60 Sekunden; entfernen Sie den Eintrag und starten Sie dann WebClient neu.',
    },
    'LK-5354': {
      summary: 'Windows sperrt auf Netzlaufwerken dieser Art keine Dateien: Zwei Personen können sich gegenseitig Änderungen überschreiben.',
      userAction: 'Sprechen Sie sich ab, wer an einer Datei arbeitet. Ihr Helpdesk kann die Sperren einschalten.',
      helpdesk: 'SupportLocking in HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters ist 0; setzen Sie es auf 1 oder entfernen Sie es, und starten Sie dann WebClient neu.',
    },
    'LK-5355': {
      summary: (v = {}) => 'Das Speichern einer Datei auf dem Laufwerk wird abgebrochen nach' + (given(v.value) ? ' ' + plural(v.value, 0, { 'one': () => number(v.value) + ' Minute', 'other': () => number(v.value) + ' Minuten' }) : ' einer halben Stunde') + '.',
      userAction: 'Laden Sie sehr große Dateien auf der Webseite des Servers hoch.',
      helpdesk: 'Setzen Sie FsCtlRequestTimeoutInSec in HKLM\\SYSTEM\\CurrentControlSet\\Services\\MRxDAV\\Parameters auf 3600 (DWORD, dezimal) oder mehr und starten Sie dann den Computer neu.',
    },
    'LK-5356': {
      summary: 'Windows sucht vielleicht jedes Mal nach einem Proxy, wenn es ein Laufwerk zum ersten Mal öffnet. Das macht Laufwerke langsam.',
      userAction: 'Wenn Laufwerke lange zum Öffnen brauchen, wenden Sie sich an Ihren Helpdesk.',
      helpdesk: 'Die Einstellung „Einstellungen automatisch erkennen“, ein Skript oder ein Proxy ist aktiv, und 127.0.0.1 ist nicht ausgenommen. Fügen Sie 127.0.0.1 den Ausnahmen hinzu (ProxyOverride).',
    },
    'LK-5357': {
      summary: (v = {}) => 'Word, Excel und PowerPoint' + (given(v.version) ? ' ' + text(v.version) : '') + ' öffnen Dateien auf dem Laufwerk vielleicht über ihre Webadresse und warnen Sie dann oder lehnen ab.',
      userAction: 'Wenn das passiert, kopieren Sie die Datei auf diesen Computer, ändern Sie sie und kopieren Sie sie zurück. Andere Programme sind nicht betroffen.',
      helpdesk: (v = {}) => 'Microsoft 365 Apps sind installiert' + (given(v.products) ? ' (' + text(v.products) + ')' : '') + '. Die Laufwerke von Latchkey verlangen von Office keine Anmeldung, deshalb betrifft sie Microsofts Sperre von Basic nicht; wie Office mit http://127.0.0.1 umgeht, hängt von seinen Sicherheitsrichtlinien ab.',
    },
    'LK-5359': {
      summary: 'Viele Programme können keine Dateien öffnen, deren Pfad einschließlich Laufwerksbuchstabe und Ordnern länger als 260 Zeichen ist.',
      userAction: 'Geben Sie dem Laufwerk einen tiefer liegenden Ordner, oder geben Sie Ordnern kürzere Namen.',
      helpdesk: 'LongPathsEnabled (HKLM\\SYSTEM\\CurrentControlSet\\Control\\FileSystem, Gruppenrichtlinie „Lange Win32-Pfade aktivieren“) ist nicht 1. Mit 1 öffnen dafür gebaute Programme längere Pfade; der Explorer nicht.',
    },
    'LK-5358': {
      summary: 'Windows behandelt Dateien auf dem Laufwerk, als kämen sie aus dem Internet.',
      userAction: 'Programme warnen Sie vielleicht, bevor sie eine Datei öffnen. Mit der Datei ist alles in Ordnung.',
      helpdesk: 'Die Adresse 127.0.0.1 liegt in der Internetzone. Um sie in die Intranetzone zu legen, fügen Sie sie per Richtlinie hinzu: „Liste der Site zu Zonenzuweisungen“, file://127.0.0.1 und http://127.0.0.1 mit dem Wert 1.',
    },
    'LK-5360': {
      summary: 'Die Regeln Ihres Computers lassen kein Programm Passwörter in der Anmeldeinformationsverwaltung speichern.',
      userAction: 'Bitten Sie Ihren Helpdesk, es zu erlauben. Auf dem Server wurde nichts erstellt.',
      helpdesk: 'CredGetSessionTypes antwortet CRED_PERSIST_NONE: Die Sicherheitsoption „Netzwerkzugriff: Speicherung von Kennwörtern und Anmeldeinformationen für die Netzwerkauthentifizierung nicht zulassen“ ist aktiv.',
    },
    'LK-5361': {
      summary: 'Latchkey wurde gestartet, ohne dass Sie angemeldet waren, deshalb gibt es keine Anmeldeinformationsverwaltung.',
      userAction: 'Melden Sie sich direkt am Computer oder per Remotedesktop bei Windows an und starten Sie Latchkey dort.',
      helpdesk: 'Windows-Fehler 1312: Dienste, geplante Aufgaben ohne Passwort, SSH und andere Anmeldungen über das Netzwerk haben keinen Speicher für Anmeldeinformationen.',
    },
    'LK-5362': {
      summary: 'Sie haben Latchkey im Task-Manager ausgeschaltet, deshalb startet Windows es nicht.',
      userAction: 'Öffnen Sie den Task-Manager, wählen Sie „Autostart von Apps“ und aktivieren Sie Latchkey dort.',
      helpdesk: 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\StartupApproved\\Run hat für app.latchkey.desktop ein ungerades erstes Byte. Latchkey ändert nicht, was jemand dort gewählt hat.',
    },
    'LK-5371': {
      summary: (v = {}) => 'Windows ist bereits unter anderem Namen mit ' + (given(v.host) ? text(v.host) : 'dem Server') + ' verbunden und erlaubt dort nur eine Anmeldung.',
      userAction: 'Trennen Sie im Explorer das andere Netzlaufwerk dieses Servers und versuchen Sie es dann erneut.',
      helpdesk: (v = {}) => 'Windows-Fehler ' + (given(v.number) ? text(v.number) : '1219') + ': Diese Anmeldesitzung hat eine Verbindung zum Server mit einem anderen Benutzernamen, und sein zweiter Name (@SSL@443) ist auch belegt. net use zeigt, welche. Ohne die Richtlinie directDrive funktionieren beliebig viele Konten.',
    },
    'LK-5372': {
      summary: (v = {}) => (given(v.host) ? text(v.host) : 'Der Server') + ' hat Windows nicht zugelassen' + (given(v.label) ? ' (für das Laufwerk „' + text(v.label) + '“)' : '') + '.',
      userAction: 'Versuchen Sie es später erneut, nicht mehrmals hintereinander. Wenn es wieder passiert, wenden Sie sich an Ihren Helpdesk.',
      helpdesk: (v = {}) => 'Windows-Fehler' + (given(v.number) ? ' ' + text(v.number) : '') + ', obwohl der Server das App-Passwort von Latchkey selbst akzeptiert hat: eine Regel für diesen Client oder diese Adresse, oder BasicAuthLevel in HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters. WebClient hat es vielleicht mehr als einmal versucht.',
    },
    'LK-5373': {
      summary: 'Windows ist so eingestellt, dass es keine Passwörter an WebDAV-Server sendet.',
      userAction: 'Wenden Sie sich an Ihren Helpdesk.',
      helpdesk: 'BasicAuthLevel in HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters ist 0. Die Richtlinie directDrive braucht 1, den üblichen Wert (Passwörter nur über TLS); setzen Sie nie 2. Ohne directDrive braucht Latchkey diesen Wert nicht.',
    },
    'LK-5374': {
      summary: (v = {}) => 'Windows konnte keine sichere Verbindung zu ' + (given(v.host) ? text(v.host) : 'dem Server') + ' herstellen, obwohl Latchkey es kann.',
      userAction: 'Wenden Sie sich an Ihren Helpdesk. Es liegt nicht an Ihrem Passwort.',
      helpdesk: (v = {}) => 'Windows-Fehler' + (given(v.number) ? ' ' + text(v.number) : '') + ': Windows vertraut dem Zertifikat nicht (eine private CA muss im Stammzertifikatspeicher des Computers sein; die --ca von Latchkey gilt nicht für Windows), oder der Proxy von WinHTTP ist im Weg (netsh winhttp show proxy).',
    },
    'LK-5375': {
      summary: (v = {}) => 'Windows konnte das Laufwerk' + (given(v.label) ? ' „' + text(v.label) + '“' : '') + ' nicht mit ' + (given(v.host) ? text(v.host) : 'dem Server') + ' verbinden' + (given(v.number) ? ' (' + text(v.number) + ')' : '') + '.',
      userAction: 'Warten Sie eine Minute und versuchen Sie es dann erneut. Wenn es wieder passiert, nennen Sie Ihrem Helpdesk die Nummer.',
      helpdesk: (v = {}) => 'WebClient ging direkt zum Server (Richtlinie directDrive) und meldete diesen Fehler' + (given(v.number) ? ' (' + text(v.number) + '; net helpmsg erklärt ihn)' : '') + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. 67 wird eine Minute lang auch für einen Server gemeldet, den es einmal nicht gefunden hat.',
    },
    'LK-5381': {
      summary: (v = {}) => (given(v.count) ? plural(v.count, 0, { 'one': () => 'Eine Datei', 'other': () => number(v.count) + ' Dateien' }) : 'Dateien') + ', die Sie auf dem Laufwerk' + (given(v.label) ? ' „' + text(v.label) + '“' : '') + ' gespeichert haben, ' + (given(v.count) ? plural(v.count, 0, { 'one': () => 'ist', 'other': () => 'sind' }) : 'sind') + ' noch nicht auf dem Server angekommen, deshalb bleibt es verbunden.',
      userAction: 'Warten Sie, bis alles hochgeladen ist, und versuchen Sie es dann erneut. Wenn Sie trotzdem trennen, wartet der Rest auf diesem Computer, bis das Laufwerk wieder verbunden ist.',
      helpdesk: 'Laufwerke über rclone (WinFsp) laden im Hintergrund hoch. Was wartet, liegt im Datenordner von Latchkey (not-uploaded) und geht weiter, sobald dieses Laufwerk wieder verbunden ist. status zeigt, wie viel; Fehler dort sind Ablehnungen des Servers.',
    },
    'LK-5382': {
      summary: 'rclone und WinFsp sind nicht beide installiert, deshalb können Laufwerke nicht damit verbunden werden.',
      userAction: 'Lassen Sie Latchkey wählen, wie verbunden wird, oder bitten Sie Ihren Helpdesk, beides zu installieren.',
      helpdesk: 'Nötig sind rclone.exe in einem Ordner von PATH und der Treiber WinFsp - Windows File System Proxy, Copyright (C) Bill Zissimopoulos (https://winfsp.dev), von einem Administrator installiert: HKLM\\SOFTWARE\\WOW6432Node\\WinFsp.',
    },
    'LK-5383': {
      summary: (v = {}) => (given(v.count) ? plural(v.count, 0, { 'one': () => 'Eine Datei oder ein Ordner', 'other': () => number(v.count) + ' Dateien oder Ordner' }) : 'Dateien oder Ordner') + ' auf dem Laufwerk' + (given(v.label) ? ' „' + text(v.label) + '“' : '') + ' ' + (given(v.count) ? plural(v.count, 0, { 'one': () => 'kann', 'other': () => 'können' }) : 'können') + ' hier nicht geöffnet werden, weil Windows solche Namen nicht zulässt' + (given(v.name) ? ': „' + text(v.name) + '“' : '') + '.',
      userAction: 'Benennen Sie sie auf der Webseite des Servers um: ohne < > : / | ? *, ohne Backslash oder Anführungszeichen und ohne Punkt oder Leerzeichen am Ende.',
      helpdesk: 'Es wurde nur die oberste Ebene des Laufwerks geprüft; in Ordnern gibt es vielleicht mehr. Auch Namen wie con, nul oder com1 können nicht geöffnet werden.',
    },
    'LK-7032': {
      summary: 'Hier gibt es keine Zwischenablage, in die ein App-Passwort sicher kopiert werden könnte.',
      userAction: 'Fragen Sie Ihren Helpdesk nach einem anderen Weg, es einzugeben.',
      helpdesk: (v = {}) => 'Einmal kopieren (hand-over) braucht die eigene Zwischenablage dieses Computers; unter Linux die einer X11-Sitzung.' + (given(v.reason) ? ' Gefunden: ' + text(v.reason) + '.' : '') + ' Mit Wayland und entfernten Anzeigen geht es nicht.',
    },
    'LK-7001': {
      summary: (v = {}) => 'Eine frühere Erneuerung des App-Passworts ist noch nicht abgeschlossen' + (given(v.label) ? ': „' + text(v.label) + '“' : '') + '.',
      userAction: 'Erneuern Sie das App-Passwort noch einmal: Latchkey schließt zuerst ab, was unterbrochen wurde.',
      helpdesk: 'Der Status zeigt, warum sie offen ist. Das Laufwerk funktioniert mit einem der beiden App-Passwörter; das andere wird bei der nächsten Erneuerung widerrufen, oder wenn Latchkey das nächste Mal startet und es tun kann.',
    },
    'LK-7010': {
      summary: (v = {}) => 'Das App-Passwort' + (given(v.label) ? ' für „' + text(v.label) + '“' : '') + ' läuft bald ab.' + (given(v.count) ? ' Noch ' + plural(v.count, 0, { 'one': () => number(v.count) + ' Tag', 'other': () => number(v.count) + ' Tage' }) + '.' : ''),
      userAction: 'Erneuern Sie es, bevor es abläuft. Sonst funktioniert nicht mehr, was es verwendet.',
      helpdesk: 'Server lassen App-Passwörter nach einer Zeit ablaufen, die der Administrator festlegt.',
    },
    'LK-7011': {
      summary: (v = {}) => 'Das App-Passwort' + (given(v.label) ? ' für „' + text(v.label) + '“' : '') + ' ist abgelaufen.' + (given(v.programs) ? ' Dateien waren geöffnet in ' + text(v.programs) + '.' : ''),
      userAction: 'Erneuern Sie es: Sie melden sich einmal an, und ein neues wird erstellt.',
      helpdesk: 'Latchkey lässt das Laufwerk getrennt, weil sein Passwort abgelehnt und das ganze Büro gesperrt würde.',
    },
    'LK-7012': {
      summary: (v = {}) => 'Der Server funktioniert, liefert Ihnen aber zurzeit Ihre Dateien nicht' + (given(v.label) ? ' („' + text(v.label) + '“)' : '') + '.',
      userAction: 'Fragen Sie Ihren Helpdesk, ob Ihr Konto aktiv ist. Latchkey versucht es weiter.',
      helpdesk: 'WebDAV antwortet mit 503, der Server selbst nicht: Das Konto ist deaktiviert, oder nur WebDAV ist ausgefallen.',
    },
    'LK-7013': {
      summary: (v = {}) => 'Das Laufwerk' + (given(v.label) ? ' „' + text(v.label) + '“' : '') + ' reagiert nicht.' + (given(v.programs) ? ' Dateien darauf sind geöffnet in ' + text(v.programs) + '.' : ''),
      userAction: 'Speichern Sie, was Sie können, und schließen Sie die Dateien, die darauf geöffnet sind: Latchkey verbindet das Laufwerk dann wieder.',
      helpdesk: 'Der Mount hängt, während sein Server antwortet. Er wird nicht ausgehängt, solange Programme Dateien darauf geöffnet haben.',
    },
    'LK-7014': {
      summary: (v = {}) => 'Ein anderes Programm hat etwas dort eingehängt, wo das Laufwerk' + (given(v.label) ? ' „' + text(v.label) + '“' : '') + ' sein sollte.',
      userAction: 'Bitten Sie Ihren Helpdesk, es zu entfernen.',
      helpdesk: (v = {}) => 'Latchkey lässt es in Ruhe, weil es nicht von Latchkey stammt; hängen Sie es von Hand aus.' + (given(v.path) ? ' Prüfen Sie ' + text(v.path) + '.' : ''),
    },
    'LK-7015': {
      summary: 'Dieser Computer ist mit keinem Netzwerk verbunden.',
      userAction: 'Latchkey fährt fort, sobald es ein Netzwerk gibt.',
      helpdesk: 'Das Betriebssystem meldet keine Verbindung; es wurde nichts gesendet.',
    },
    'LK-7016': {
      summary: (v = {}) => 'Ein Laufwerk' + (given(v.host) ? ' von ' + text(v.host) : '') + ', das Latchkey nicht kennt, ist verbunden. Vielleicht verwendet es ein App-Passwort, das Sie gleich löschen.',
      userAction: 'Trennen Sie es in Ihrem Dateimanager und schließen Sie, was darauf geöffnet ist. Löschen Sie dann erneut.',
      helpdesk: (v = {}) => 'Ein eingehängtes Laufwerk mit gelöschtem App-Passwort versucht es von selbst immer wieder mit einem falschen Passwort, und Server sperren dafür das ganze Büro.' + (given(v.path) ? ' Prüfen Sie ' + text(v.path) + '.' : ''),
    },
    'LK-6006': {
      summary: 'Ihre IT-Abteilung nimmt Latchkey auf diesem Computer außer Betrieb, deshalb kann nichts Neues eingerichtet werden.',
      userAction: 'Fragen Sie Ihren Helpdesk, wie Sie Ihre Dateien ab jetzt erreichen.',
      helpdesk: (v = {}) => 'Die Richtlinie retire ist gesetzt' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + '. Solange das so ist, wird nichts eingerichtet oder erneuert; „latchkey status“ zeigt, was noch übrig ist.',
    },
  },
};
