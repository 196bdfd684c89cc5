// Made from assets/words by `npm run words`.
import { given, speechOf } from '../../speech.ts';
import type { FailureWords } from '../words.ts';

const { moment, number, plural, text, wait } = speechOf('it');

export const words: FailureWords = {
  failures: {
    'LK-0001': {
      summary: (v = {}) => 'Si è verificato un problema in Latchkey' + (given(v.reference) ? ' (riferimento ' + text(v.reference) + ')' : '') + '.',
      userAction: (v = {}) => 'Riprova. Se succede ancora, comunica all’helpdesk il codice' + (given(v.reference) ? ' e il riferimento ' + text(v.reference) : '') + '.',
      helpdesk: (v = {}) => 'I dettagli sono nel registro di questo computer' + (given(v.reference) ? '; cerca ' + text(v.reference) : '') + '. Invialo a chi cura lo sviluppo di Latchkey.',
    },
    'LK-0002': {
      summary: 'Annullato.',
      userAction: 'Non devi fare nulla. Ricomincia quando vuoi.',
      helpdesk: 'L’utente o il sistema ha interrotto Latchkey. Tutto ciò che era stato fatto è stato annullato.',
    },
    'LK-1010': {
      summary: 'Gli appunti di Latchkey su una configurazione non completata erano danneggiati e sono stati messi da parte.',
      userAction: 'Ricomincia. Se nel tuo account sul server vedi una password dell’app che non riconosci, eliminala lì.',
      helpdesk: (v = {}) => 'Il journal danneggiato è stato conservato' + (given(v.path) ? ' come ' + text(v.path) : '') + '. Confronta le password delle app dell’utente sul server con le unità di questo computer ed elimina quelle di troppo.',
    },
    'LK-1011': {
      summary: 'L’elenco delle tue unità era danneggiato ed è stato messo da parte.',
      userAction: 'Configura di nuovo le unità. I tuoi file sono sul server e non sono coinvolti.',
      helpdesk: (v = {}) => 'L’elenco danneggiato è stato conservato' + (given(v.path) ? ' come ' + text(v.path) : '') + '. Dopo aver riconfigurato le unità, elimina le vecchie password delle app sul server.',
    },
    'LK-1012': {
      summary: 'I file di Latchkey sono stati scritti da una versione più recente di questa.',
      userAction: 'Aggiorna Latchkey, poi ricomincia.',
      helpdesk: (v = {}) => 'Su questo computer c’è una versione di Latchkey meno recente dell’ultima usata da questo utente' + (given(v.path) ? ' (file ' + text(v.path) + ')' : '') + '. Installa quella più recente; non eliminare il file.',
    },
    'LK-1013': {
      summary: (v = {}) => 'Latchkey non può salvare i suoi appunti sul disco di questo computer' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + '.',
      userAction: 'Libera spazio sul disco, poi ricomincia.',
      helpdesk: (v = {}) => 'Controlla lo spazio libero, la quota e le autorizzazioni della cartella' + (given(v.path) ? ' ' + text(v.path) : '') + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Senza questi appunti Latchkey non fa nulla sul server.',
    },
    'LK-1020': {
      summary: 'Latchkey non può assicurarsi di essere l’unico a fare modifiche qui, quindi non modifica nulla.',
      userAction: 'Contatta l’helpdesk: la posizione dei tuoi file personali su questo computer non lo consente.',
      helpdesk: (v = {}) => 'Impossibile bloccare il file' + (given(v.path) ? ' ' + text(v.path) : '') + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Con una home di rete, il file system deve offrire i blocchi (flock; lockd per NFS 3); altrimenti imposta XDG_DATA_HOME su una cartella locale dell’utente.',
    },
    'LK-1021': {
      summary: (v = {}) => 'Altre persone possono modificare una cartella in cui Latchkey conserva i suoi file' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: (v = {}) => 'Togli loro l’autorizzazione di scrittura' + (given(v.path) ? ', in un terminale: chmod go-w ' + text(v.path) : '') + '. Poi ricomincia.',
      helpdesk: (v = {}) => 'Il gruppo o chiunque può scrivere nella cartella' + (given(v.path) ? ' ' + text(v.path) : '') + '. Il contenuto potrebbe essere sostituito, quindi Latchkey non se ne fida. Solo il proprietario deve poter scrivere' + (given(v.path) ? ': chmod go-w ' + text(v.path) : '') + '.',
    },
    'LK-1022': {
      summary: (v = {}) => 'Un file o una cartella che Latchkey usa appartiene a un altro utente' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Avvia Latchkey con il tuo utente, senza sudo. Se lo hai già fatto, contatta l’helpdesk.',
      helpdesk: (v = {}) => 'L’utente deve essere il proprietario' + (given(v.path) ? ' di ' + text(v.path) : '') + '; ogni cartella superiore deve appartenere all’utente o a root. Controlla il proprietario (ls -ld) e ripristinalo con chown se Latchkey è stato avviato una volta come altro utente.',
    },
    'LK-1023': {
      summary: (v = {}) => 'Al posto di uno dei file di Latchkey c’è qualcos’altro' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Spostalo, poi ricomincia. Se non sai cosa sia, contatta l’helpdesk.',
      helpdesk: (v = {}) => 'Latchkey legge solo file normali di dimensioni ragionevoli' + (given(v.path) ? '; ' + text(v.path) + ' non lo è' : '') + '. Qualcos’altro ha messo lì con quel nome una cartella, una pipe, un dispositivo, un socket o un file troppo grande.',
    },
    'LK-5401': {
      summary: (v = {}) => 'Connettendo l’unità, macOS è stato rifiutato' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Riprova: Latchkey crea ogni volta nuove credenziali per macOS. Non dovrai accedere di nuovo.',
      helpdesk: (v = {}) => 'NetFS segnala un rifiuto' + (given(v.status) ? ' (risultato ' + text(v.status) + ')' : '') + '. Si rivolge al server di Latchkey su questo computer, con una credenziale creata ogni volta, non al server dell’azienda.',
    },
    'LK-5402': {
      summary: (v = {}) => 'macOS non è riuscito a connettere l’unità' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ' e non ha indicato il motivo.',
      userAction: 'Riprova. Non dovrai accedere di nuovo.',
      helpdesk: (v = {}) => 'NetFS segnala “mount failed”' + (given(v.status) ? ' (risultato ' + text(v.status) + ')' : '') + '. Console può indicare altro, nei processi NetAuthSysAgent o webdavfs_agent.',
    },
    'LK-5403': {
      summary: (v = {}) => 'macOS non ha trovato nulla da connettere all’indirizzo dell’unità' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Esci da Latchkey, riaprilo e riconnetti l’unità.',
      helpdesk: (v = {}) => 'NetFS segnala che non c’è alcuna condivisione del genere' + (given(v.status) ? ' (risultato ' + text(v.status) + ')' : '') + '. L’indirizzo è quello del server di Latchkey su questo computer, che nel frattempo potrebbe essersi riavviato.',
    },
    'LK-5404': {
      summary: (v = {}) => 'macOS ha tentato di connettere l’unità' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ' senza credenziali.',
      userAction: 'Riprova. Non dovrai accedere di nuovo.',
      helpdesk: (v = {}) => 'NetFS segnala che l’accesso come ospite non è supportato' + (given(v.status) ? ' (risultato ' + text(v.status) + ')' : '') + '. Le credenziali sono state fornite: un’impostazione o un profilo di questo Mac cambia il modo di connettersi ai server.',
    },
    'LK-5405': {
      summary: (v = {}) => 'Un altro utente di questo Mac ha connesso l’indirizzo di questa unità' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Chiedigli di uscire o di espellerla nel suo Finder. Poi riprova.',
      helpdesk: (v = {}) => 'NetFS segnala EEXIST' + (given(v.status) ? ' (risultato ' + text(v.status) + ')' : '') + ': un indirizzo può essere montato una sola volta, qualunque sia il nome utente. Il mount esistente non è di questo utente, quindi Latchkey non lo tocca (`mount -t webdav` lo mostra).',
    },
    'LK-5406': {
      summary: (v = {}) => 'macOS non riconosce l’indirizzo dell’unità come unità di rete' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Esci da Latchkey, riaprilo e riprova.',
      helpdesk: (v = {}) => 'NetFS segnala ENODEV' + (given(v.status) ? ' (risultato ' + text(v.status) + ')' : '') + ': nessuna risposta, niente WebDAV, un file al posto di una cartella o un errore del server durante il mount. La richiesta di Latchkey allo stesso indirizzo aveva appena funzionato.',
    },
    'LK-5407': {
      summary: (v = {}) => 'macOS non ha dove mostrare l’unità' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Riavvia il Mac e riprova.',
      helpdesk: (v = {}) => 'NetFS segnala ENOENT' + (given(v.status) ? ' (risultato ' + text(v.status) + ')' : '') + ': impossibile creare la cartella in /Volumes. Potrebbero esserci ancora cartelle di mount precedenti, di proprietà di root.',
    },
    'LK-5408': {
      summary: (v = {}) => 'A una domanda di macOS sull’unità' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ' è stato risposto Annulla.',
      userAction: 'Riprova e scegli Consenti quando macOS lo chiede.',
      helpdesk: (v = {}) => 'NetFS segnala un rifiuto da parte di una persona' + (given(v.status) ? ' (risultato ' + text(v.status) + ')' : '') + '. Latchkey chiede a macOS di non porre domande; ne è comparsa comunque una, forse da un prodotto di sicurezza.',
    },
    'LK-5409': {
      summary: (v = {}) => 'La connessione si è interrotta mentre macOS connetteva l’unità' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Riprova. Non dovrai accedere di nuovo.',
      helpdesk: (v = {}) => 'NetFS segnala EIO' + (given(v.status) ? ' (risultato ' + text(v.status) + ')' : '') + '. Se succede ancora, controlla se un prodotto di sicurezza ispeziona le connessioni a 127.0.0.1.',
    },
    'LK-5410': {
      summary: (v = {}) => 'macOS non può connettere l’unità' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ' nel modo richiesto da Latchkey.',
      userAction: 'Aggiorna macOS e Latchkey. Se non basta, contatta l’helpdesk.',
      helpdesk: (v = {}) => 'NetFS segnala EINVAL' + (given(v.status) ? ' (risultato ' + text(v.status) + ')' : '') + ': non accetta l’indirizzo o un’opzione. Annota la versione di macOS.',
    },
    'LK-5411': {
      summary: (v = {}) => 'Connettendo l’unità, macOS non ha ricevuto risposta in tempo' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Riprova quando la rete funziona meglio. Non dovrai accedere di nuovo.',
      helpdesk: (v = {}) => 'NetFS segnala ETIMEDOUT' + (given(v.status) ? ' (risultato ' + text(v.status) + ')' : '') + '. Il server risponde lentamente o un prodotto di sicurezza trattiene le connessioni a 127.0.0.1.',
    },
    'LK-5412': {
      summary: (v = {}) => 'macOS non ha ricevuto risposta all’indirizzo dell’unità su questo computer' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Esci da Latchkey, riaprilo e riprova.',
      helpdesk: (v = {}) => 'NetFS segnala ECONNREFUSED' + (given(v.status) ? ' (risultato ' + text(v.status) + ')' : '') + ': il processo che fornisce le unità è terminato o è in ascolto su un’altra porta.',
    },
    'LK-5413': {
      summary: (v = {}) => 'macOS non raggiunge l’indirizzo di questo stesso computer' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Riavvia il Mac e riprova.',
      helpdesk: (v = {}) => 'NetFS segnala EHOSTDOWN' + (given(v.status) ? ' (risultato ' + text(v.status) + ')' : '') + ' per 127.0.0.1. Controlla filtri di pacchetti, client VPN ed estensioni di rete.',
    },
    'LK-5414': {
      summary: (v = {}) => 'macOS non può connettersi all’indirizzo di questo stesso computer' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Apri Impostazioni di Sistema > Privacy e sicurezza > Rete locale, attiva Latchkey e riprova.',
      helpdesk: (v = {}) => 'NetFS segnala EHOSTUNREACH' + (given(v.status) ? ' (risultato ' + text(v.status) + ')' : '') + ' per 127.0.0.1. Si presenta così quando l’autorizzazione Rete locale è negata, o con estensioni di rete che filtrano il traffico.',
    },
    'LK-5415': {
      summary: (v = {}) => 'macOS non è riuscito a connettere l’unità' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ', con un risultato che Latchkey non riconosce.',
      userAction: 'Riprova. Se succede ancora, contatta l’helpdesk.',
      helpdesk: (v = {}) => 'NetFS ha restituito un risultato che non compare in alcun elenco' + (given(v.status) ? ' (risultato ' + text(v.status) + ')' : '') + '. I risultati positivi sono un errno, quelli negativi un OSStatus.',
    },
    'LK-5416': {
      summary: (v = {}) => 'macOS ha impiegato troppo tempo per l’unità' + (given(v.seconds) ? ' (oltre ' + wait(v.seconds) + ')' : '') + ', quindi Latchkey ha smesso di attendere.',
      userAction: 'Riprova. Se succede ancora, per ora apri i tuoi file nel browser.',
      helpdesk: (v = {}) => 'Una chiamata a NetFS o a unmount non è tornata' + (given(v.seconds) ? ' entro ' + wait(v.seconds) : '') + '. Alcune versioni di macOS si bloccano montando WebDAV; se è NetAuthSysAgent a bloccarsi, un riavvio aiuta.',
    },
    'LK-5417': {
      summary: 'La parte di Latchkey che connette le unità si è chiusa in modo imprevisto.',
      userAction: 'Riprova. Non dovrai accedere di nuovo.',
      helpdesk: (v = {}) => 'Il processo che chiama NetFS è terminato senza risposta' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. I rapporti di arresto anomalo sono in Console; potrebbe averlo terminato un prodotto di sicurezza.',
    },
    'LK-5418': {
      summary: (v = {}) => 'Per macOS l’unità è connessa' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ', ma non ne mostra alcun volume.',
      userAction: 'Riprova. Se succede ancora, riavvia il Mac.',
      helpdesk: 'NetFS non ha fornito alcun percorso e l’elenco dei mount non contiene l’indirizzo dell’unità.',
    },
    'LK-5419': {
      summary: (v = {}) => 'Impossibile disconnettere l’unità' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ' perché è in uso' + (given(v.programs) ? ' da ' + text(v.programs) : '') + '.',
      userAction: (v = {}) => 'Chiudi i suoi file' + (given(v.programs) ? ' in ' + text(v.programs) : '') + ' e riprova. Per disconnetterla comunque, espellila nel Finder; le modifiche non salvate andranno perse.',
      helpdesk: (v = {}) => 'unmount segnala EBUSY' + (given(v.path) ? ' per ' + text(v.path) : '') + '. Latchkey non lo forza mai. `lsof +f -- PATH` elenca chi ha file aperti; anche Spotlight potrebbe averne.',
    },
    'LK-5420': {
      summary: (v = {}) => 'macOS non è riuscito a disconnettere l’unità' + (given(v.path) ? ' in ' + text(v.path) : '') + '.',
      userAction: 'Espellila nel Finder, poi riprova.',
      helpdesk: (v = {}) => 'unmount non è riuscito' + (given(v.errno) ? ' (errno ' + text(v.errno) + ')' : '') + '.',
    },
    'LK-5421': {
      summary: 'Latchkey non può usare le unità di rete di macOS su questo Mac.',
      userAction: 'Reinstalla Latchkey, nella versione per il processore di questo Mac.',
      helpdesk: (v = {}) => 'Impossibile caricare NetFS o la libreria di sistema' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. La parte nativa di Latchkey manca, è compilata per un altro processore o non è firmata come il resto.',
    },
    'LK-5422': {
      summary: 'macOS non consente a Latchkey di usare i volumi di rete.',
      userAction: 'Apri Impostazioni di Sistema > Privacy e sicurezza > File e cartelle, consenti i volumi di rete per Latchkey e riprova.',
      helpdesk: (v = {}) => 'I programmi di Latchkey ricevono EPERM' + (given(v.path) ? ' in ' + text(v.path) : '') + '. Un profilo può consentirlo a tutti (PPPC, SystemPolicyNetworkVolumes). L’unità stessa potrebbe funzionare nel Finder.',
    },
    'LK-5423': {
      summary: 'macOS non apre Latchkey al login finché non lo consenti.',
      userAction: 'Apri Impostazioni di Sistema > Generali > Elementi login ed estensioni e attiva Latchkey.',
      helpdesk: 'SMAppService segnala “requires approval”: l’utente ha disattivato l’elemento login o non lo ha ancora consentito. Un profilo può consentirlo (com.apple.servicemanagement).',
    },
    'LK-5424': {
      summary: 'macOS non trova Latchkey come app da aprire al login.',
      userAction: 'Sposta Latchkey nella cartella Applicazioni, aprilo da lì e riprova.',
      helpdesk: 'SMAppService segnala “not found”: l’app è in esecuzione da un’immagine disco, non è firmata o è stata spostata mentre era in esecuzione.',
    },
    'LK-6001': {
      summary: (v = {}) => 'Il reparto IT non lo consente' + (given(v.name) ? ': ' + text(v.name) : '') + '.',
      userAction: 'Se ti serve, chiedi all’helpdesk.',
      helpdesk: (v = {}) => 'Un criterio su questo computer lo vieta' + (given(v.name) ? ': ' + text(v.name) : '') + '.',
    },
    'LK-6002': {
      summary: 'Impossibile leggere le impostazioni del reparto IT per la pagina web di questo server.',
      userAction: 'Contatta l’helpdesk. Non hai sbagliato nulla.',
      helpdesk: (v = {}) => 'I criteri' + (given(v.by) ? ' ' + text(v.by) : '') + ' o una ricetta al loro interno sono danneggiati: confrontali con recipe.schema.json. Finché non sono leggibili, Latchkey non ripiega sulla propria ricetta, che potrebbe consentire di più.',
    },
    'LK-6003': {
      summary: (v = {}) => 'Il reparto IT ha stabilito a quale server si connette questo computer' + (given(v.host) ? ': ' + text(v.host) : '') + '.',
      userAction: 'Usa quell’indirizzo. Se ti serve un altro server, chiedi all’helpdesk.',
      helpdesk: (v = {}) => 'I criteri fissano il server' + (given(v.path) ? ' (' + text(v.path) + ', platform.address)' : '') + '. All’altro indirizzo non è stato inviato nulla.',
    },
    'LK-6004': {
      summary: (v = {}) => 'Impossibile leggere le regole del reparto IT' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + ', quindi non si può configurare nulla di nuovo.',
      userAction: 'Contatta l’helpdesk. Le unità già configurate continuano a funzionare.',
      helpdesk: (v = {}) => 'I criteri sono danneggiati, illeggibili o modificabili da persone esterne all’IT' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + '. Potrebbero fissare un server. “latchkey policy” dice di più.',
    },
    'LK-6005': {
      summary: (v = {}) => 'Il reparto IT consente una sola unità su questo computer' + (given(v.label) ? ': “' + text(v.label) + '”' : '') + '.',
      userAction: 'Usa l’unità che hai o rimuovila prima.',
      helpdesk: (v = {}) => 'Il criterio moreDrives non consente una seconda unità' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + '.',
    },
    'LK-1001': {
      summary: (v = {}) => 'Latchkey non può usare questo indirizzo' + (given(v.address) ? ': ' + text(v.address) : '') + '.',
      userAction: 'Inserisci l’indirizzo web che usi nel browser, per esempio azienda.netexplorer.pro.',
      helpdesk: 'Comunica all’utente l’indirizzo che il personale usa nel browser. Può contenere un percorso, ma non un nome utente o una password.',
    },
    'LK-1002': {
      summary: (v = {}) => 'L’indirizzo' + (given(v.host) ? ' di ' + text(v.host) : '') + ' inizia con http:// ed esporrebbe la tua password in rete.',
      userAction: 'Usa l’indirizzo che inizia con https://.',
      helpdesk: 'Il semplice http è accettato solo per questo stesso computer. Il server deve essere raggiungibile con https.',
    },
    'LK-1003': {
      summary: (v = {}) => 'Il nome della password dell’app è troppo lungo' + (given(v.limit) ? ': al massimo ' + plural(v.limit, 0, { 'one': () => number(v.limit) + ' carattere', 'many': () => number(v.limit) + ' caratteri', 'other': () => number(v.limit) + ' caratteri' }) : '') + '.',
      userAction: 'Scegli un nome più breve o lascia il campo vuoto e lo sceglie Latchkey.',
      helpdesk: (v = {}) => 'Il server limita la lunghezza di questi nomi' + (given(v.limit) ? ' a ' + plural(v.limit, 0, { 'one': () => number(v.limit) + ' carattere', 'many': () => number(v.limit) + ' caratteri', 'other': () => number(v.limit) + ' caratteri' }) : '') + '.',
    },
    'LK-1004': {
      summary: 'Un nome è vuoto o contiene caratteri non utilizzabili.',
      userAction: 'Inseriscilo di nuovo, senza interruzioni di riga o tasti speciali.',
      helpdesk: (v = {}) => 'Il nome utente, il nome della password dell’app e l’etichetta devono avere almeno un carattere e nessun carattere di controllo. Il testo incollato spesso ne contiene.' + (given(v.what) ? ' Il problema è: ' + text(v.what) + '.' : ''),
    },
    'LK-1005': {
      summary: (v = {}) => 'L’unità non può avere questo nome' + (given(v.label) ? ': “' + text(v.label) + '”' : '') + '.',
      userAction: 'Scegli un nome senza / che non inizi con un punto.',
      helpdesk: 'Il nome diventa un nome di cartella: nessuna barra, nessun punto iniziale, non troppo lungo.',
    },
    'LK-1006': {
      summary: (v = {}) => 'Hai già un’unità con questo nome' + (given(v.label) ? ': “' + text(v.label) + '”' : '') + '.',
      userAction: 'Scegli un altro nome o rimuovi prima l’unità esistente.',
      helpdesk: 'I nomi delle unità sono univoci su un computer; maiuscole e minuscole sono equivalenti.',
    },
    'LK-1007': {
      summary: 'Latchkey aveva un’altra domanda, ma non c’erano più risposte.',
      userAction: 'Avvialo in un terminale o fornisci ogni risposta su una riga: password, metodo se c’è una scelta, codice.',
      helpdesk: 'L’input standard è terminato troppo presto. L’ordine è: password, id del metodo se ne sono offerti diversi, codice.',
    },
    'LK-1008': {
      summary: 'Non è chiaro quale unità intendi.',
      userAction: (v = {}) => 'Indica una delle tue unità' + (given(v.labels) ? ': ' + text(v.labels) : '') + '.',
      helpdesk: 'Non esiste un’unità con quel nome o id, oppure ce ne sono diverse e non ne è stata indicata nessuna.',
    },
    'LK-1009': {
      summary: 'Latchkey sta già configurando o rimuovendo un’unità.',
      userAction: 'Attendi che finisca, o annulla l’operazione lì, poi riprova.',
      helpdesk: (v = {}) => 'Un altro Latchkey di questo utente è al lavoro' + (given(v.name) ? ' (processo ' + text(v.name) + ')' : '') + '; solo uno alla volta può modificare le unità.',
    },
    'LK-1014': {
      summary: (v = {}) => 'Una configurazione precedente non è ancora completata' + (given(v.label) ? ': “' + text(v.label) + '”' : '') + '.',
      userAction: 'Riconnetti quell’unità per completarla o rimuovila per annullarla.',
      helpdesk: 'Lo stato mostra perché è in attesa. Una configurazione va completata o annullata prima che inizi la successiva.',
    },
    'LK-1015': {
      summary: (v = {}) => 'Impossibile leggere il file con il certificato della tua organizzazione' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Controlla il percorso o chiedi il file all’helpdesk.',
      helpdesk: 'Deve essere un file PEM con almeno un certificato CA che l’utente possa leggere.',
    },
    'LK-1016': {
      summary: (v = {}) => 'Il tuo account non ha questa password dell’app' + (given(v.id) ? ': ' + text(v.id) : '') + '.',
      userAction: 'Ricontrolla l’elenco: potrebbe essere già stata eliminata.',
      helpdesk: 'L’id non è nell’elenco delle password delle app dell’account.',
    },
    'LK-1017': {
      summary: (v = {}) => 'Latchkey non comprende questo comando' + (given(v.name) ? ': ' + text(v.name) : '') + '.',
      userAction: 'Vedi latchkey --help.',
      helpdesk: 'Un’opzione, un comando o un valore è sconosciuto, mancante o non previsto. Le password non vengono mai accettate dalla riga di comando.',
    },
    'LK-1018': {
      summary: (v = {}) => 'Non c’è un’unità per questo elemento' + (given(v.label) ? ': ' + text(v.label) : '') + '.',
      userAction: 'La sua password dell’app è per un’altra applicazione. Apri invece quell’applicazione.',
      helpdesk: 'Una connessione di applicazione non ha una cartella da aprire o da connettere. Può essere rinnovata, copiata una volta (consegna) e rimossa.',
    },
    'LK-1019': {
      summary: (v = {}) => 'Le password delle app di questo server' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ' non funzionano per le unità.',
      userAction: 'Apri OneDrive e SharePoint come al solito, con il tuo account aziendale o dell’istituto di istruzione. Scegli “Per un’altra applicazione” solo per uno scanner o un’app che invia posta.',
      helpdesk: 'SharePoint e OneDrive rifiutano il vecchio accesso client da maggio 2026. Per le password delle app di Microsoft 365 resta solo SMTP AUTH. In un terminale: setup --platform microsoft365 --application NAME --for sending-mail.',
    },
    'LK-2402': {
      summary: 'Le password delle app di Microsoft 365 qui non funzionano più.',
      userAction: 'Accedi come al solito, con il tuo account aziendale o dell’istituto di istruzione. Solo uno scanner o un’app che invia posta può ancora usarne una. Non è stato creato nulla.',
      helpdesk: 'Exchange Online rifiuta le password per EWS, IMAP, POP, ActiveSync e MAPI dalla fine del 2022, SharePoint e OneDrive il vecchio accesso client da maggio 2026. Resta SMTP AUTH (--for sending-mail), disattivato per impostazione predefinita dalla fine di dicembre 2026.',
    },
    'LK-2403': {
      summary: 'Latchkey deve sapere a cosa serve la password dell’app di Microsoft 365.',
      userAction: 'Aggiungi a cosa serve: --for sending-mail è l’unico uso che Microsoft ha lasciato. Per tutto il resto accedi come al solito.',
      helpdesk: 'In un terminale Latchkey lo chiede. Senza terminale serve --for: la maggior parte degli usi è chiusa e Latchkey non crea una password che non funziona.',
    },
    'LK-1025': {
      summary: (v = {}) => 'Latchkey è stato avviato in un modo che permetterebbe ad altri programmi di spiare' + (given(v.switch) ? ': ' + text(v.switch) : '') + '. Così non si avvia.',
      userAction: 'Avvia Latchkey dalle tue applicazioni. Se vedi lo stesso messaggio, contatta l’helpdesk.',
      helpdesk: (v = {}) => 'Un collegamento, una voce di avvio automatico o un programma aggiunge un’opzione di debug' + (given(v.switch) ? ' (' + text(v.switch) + ')' : '') + '. Rimuovila: la versione distribuita di Latchkey rifiuta le opzioni che espongono le sue pagine, la sua memoria o le sue connessioni.',
    },
    'LK-1026': {
      summary: (v = {}) => 'Non è chiaro quale utente intendi' + (given(v.user) ? ': ' + text(v.user) : '') + '.',
      userAction: (v = {}) => 'Indica il nome, il login o l’indirizzo e-mail dell’utente esattamente come sul server' + (given(v.users) ? '. Trovati: ' + text(v.users) : '') + '.',
      helpdesk: 'Nessun utente ha esattamente quel nome, login o indirizzo e-mail, oppure lo hanno diversi. Non si trovano nemmeno gli utenti che non si possono cercare.',
    },
    'LK-1027': {
      summary: (v = {}) => 'Il motivo è troppo lungo' + (given(v.limit) ? ': al massimo ' + plural(v.limit, 0, { 'one': () => number(v.limit) + ' carattere', 'many': () => number(v.limit) + ' caratteri', 'other': () => number(v.limit) + ' caratteri' }) : '') + '.',
      userAction: 'Abbrevialo. Basta un numero di ticket.',
      helpdesk: 'I motivi vengono scritti nel log e inviati al server con la richiesta, quindi hanno una lunghezza limitata.',
    },
    'LK-7017': {
      summary: (v = {}) => 'Qualcosa andrebbe perso.' + (given(v.programs) ? ' Alcuni programmi hanno file aperti su ' + (given(v.labels) ? text(v.labels) : 'le tue unità') + ': ' + text(v.programs) + '.' : '') + (given(v.files) ? ' Latchkey ha copie di file che non è stato possibile salvare: ' + text(v.files) + '.' : ''),
      userAction: 'Salva prima il lavoro e chiudi questi file. Puoi salvare le copie in “Unità” nella finestra di Latchkey.',
      helpdesk: 'Le unità sono ancora connesse. Con --force (un’unità) o --yes (tutte) in un terminale, o dopo una domanda nella finestra, Latchkey le disconnette comunque.',
    },
    'LK-7030': {
      summary: (v = {}) => 'Sul server non esiste questa cartella' + (given(v.folder) ? ': “' + text(v.folder) + '”' : '') + '.',
      userAction: 'Controlla come è scritta o non indicare la cartella per avere tutti i tuoi file.',
      helpdesk: (v = {}) => 'A una richiesta WebDAV per la cartella' + (given(v.host) ? ' su ' + text(v.host) : '') + ' è arrivata la risposta 404 e la cartella superiore non la elenca. La password dell’app creata per questo tentativo, se c’era, è stata eliminata.',
    },
    'LK-7033': {
      summary: (v = {}) => 'Questa è un’unità' + (given(v.label) ? ': “' + text(v.label) + '”' : '') + '. La sua password dell’app non si può usare per altro.',
      userAction: 'Crea una password dell’app separata: in Latchkey scegli “Per un’altra applicazione”.',
      helpdesk: 'Una password dell’app per applicazione: solo una connessione di applicazione può essere consegnata. In un terminale: latchkey setup --application NAME.',
    },
    'LK-2001': {
      summary: (v = {}) => 'Nome utente o password errati' + (given(v.host) ? ' per ' + text(v.host) : '') + '.',
      userAction: 'Controlla ciò che hai digitato. Puoi provare prima la password di accesso nel browser. Ripetute password errate possono far bloccare tutto il tuo ufficio.',
      helpdesk: (v = {}) => 'Controlla il nome utente' + (given(v.user) ? ' (' + text(v.user) + ')' : '') + ' e, se serve, reimposta la password. Dove è richiesta la password di accesso, una password dell’app non va bene.' + (given(v.login) ? ' Qui era richiesta una password dell’app di ' + text(v.login) + '.' : ''),
    },
    'LK-2002': {
      summary: 'Il tuo account richiede un secondo passaggio di accesso, non ancora configurato.',
      userAction: (v = {}) => 'Accedi una volta' + (given(v.host) ? ' a ' + text(v.host) : '') + ' nel browser e segui le istruzioni, poi ricomincia.',
      helpdesk: 'Per questo utente è obbligatorio un secondo fattore. Può essere registrato solo al prossimo accesso via web.',
    },
    'LK-2003': {
      summary: (v = {}) => 'Il tuo account usa l’accesso della tua organizzazione' + (given(v.provider) ? ' (' + text(v.provider) + ')' : '') + '.',
      userAction: 'Accedi con il browser. Se Latchkey non lo offre, chiedi all’helpdesk di configurarlo.',
      helpdesk: (v = {}) => 'Questo account non ha una password sul server: accede con SSO' + (given(v.provider) ? ' (' + text(v.provider) + ')' : '') + '. Registra lì Latchkey come applicazione OAuth e inserisci il suo client id nei criteri.',
    },
    'LK-2004': {
      summary: 'Il server non consente l’accesso da questa rete.',
      userAction: 'Connettiti alla rete dell’ufficio o alla VPN, poi riprova.',
      helpdesk: 'I criteri di accesso di questo utente o gruppo limitano gli indirizzi IP.',
    },
    'LK-2005': {
      summary: (v = {}) => 'Il server non consente l’accesso a quest’ora' + (given(v.until) ? '; di nuovo possibile: ' + moment(v.until) : '') + '.',
      userAction: 'Riprova negli orari consentiti dalla tua organizzazione.',
      helpdesk: 'I criteri di accesso di questo utente o gruppo limitano gli orari. Controlla anche il fuso orario.',
    },
    'LK-2006': {
      summary: 'Il server non ti consente di accedere con app come questa.',
      userAction: 'Crea la password dell’app nella pagina web del server, se Latchkey lo offre, o chiedi all’helpdesk di consentirlo.',
      helpdesk: 'I criteri di accesso di questo utente o gruppo limitano i tipi di client. Consenti l’accesso API e WebDAV.',
    },
    'LK-2007': {
      summary: (v = {}) => 'Il server ha bloccato tutta la tua rete dopo troppe password errate' + (given(v.retryAfterS) ? '; riprova tra ' + wait(v.retryAfterS) : '') + '.',
      userAction: 'Attendi prima di riprovare. Anche i colleghi del tuo ufficio sono bloccati.',
      helpdesk: 'Trova il programma con una vecchia password (spesso un’unità connessa o un telefono) e fermalo, poi attendi o togli il blocco sul server.',
    },
    'LK-2008': {
      summary: 'L’accesso è terminato prima della fine del lavoro.',
      userAction: 'Ricomincia e accedi di nuovo.',
      helpdesk: 'Il token del server è scaduto o è stato revocato. Se succede ogni volta, confronta gli orologi di computer e server.',
    },
    'LK-2009': {
      summary: 'Il server ha rifiutato l’accesso per un motivo che Latchkey non riconosce.',
      userAction: 'Accedi con il browser: lì potresti saperne di più.',
      helpdesk: (v = {}) => 'Controlla lo stato dell’utente e i criteri di accesso sul server.' + (given(v.status) ? ' Ha risposto con lo stato ' + text(v.status) + '.' : '') + (given(v.rule) ? ' Regola: ' + text(v.rule) + '.' : ''),
    },
    'LK-2010': {
      summary: (v = {}) => 'L’accesso con il browser non è stato completato in tempo' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Ricomincia. Se la pagina non si è aperta, copia il link in un browser di questo computer.',
      helpdesk: 'Se l’utente ha eseguito l’accesso, controlla dove è stato poi inviato il browser: la risposta deve arrivare a 127.0.0.1 su questo computer. Un proxy per gli indirizzi locali può impedirlo.',
    },
    'LK-2014': {
      summary: (v = {}) => 'Nel browser ha eseguito l’accesso un’altra persona' + (given(v.signedIn) ? ': ' + text(v.signedIn) : '') + (given(v.user) ? ', non ' + text(v.user) : '') + '.',
      userAction: 'Esci da lì, poi ricomincia e accedi con l’utente giusto.',
      helpdesk: 'Nel browser era attiva la sessione di un altro account. Ciò che gli era stato concesso è stato revocato.',
    },
    'LK-2017': {
      summary: (v = {}) => 'Hai detto che l’account che ha eseguito l’accesso non è tuo' + (given(v.signedIn) ? ': ' + text(v.signedIn) : '') + '.',
      userAction: 'Non è connesso nulla e Latchkey ha restituito l’accesso concesso. Ricomincia e accedi con il tuo account.',
      helpdesk: 'Chi conferma un link di accesso decide di chi sono i file che apre. Se l’utente non ha eseguito l’accesso con questo account, il link lo aveva qualcun altro.',
    },
    'LK-2018': {
      summary: (v = {}) => 'Latchkey non ha potuto chiedere a nessuno se questo è l’account giusto' + (given(v.signedIn) ? ': ' + text(v.signedIn) : '') + '.',
      userAction: 'Se lo è, ricomincia con --user e questo nome. Un indirizzo e-mail non basta. Latchkey ha restituito l’accesso concesso.',
      helpdesk: 'Chi conferma un link di accesso decide di chi sono i file che apre. Senza una persona al terminale (--json, nessun terminale) Latchkey connette solo un account indicato con --user, con il suo login o id utente: spesso chiunque può dare al proprio account un indirizzo e-mail qualsiasi.',
    },
    'LK-2019': {
      summary: (v = {}) => 'L’accesso lì potrebbe essere ancora attivo' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ': Latchkey è stato interrotto prima di poter leggere la risposta.',
      userAction: 'L’accesso termina da solo tra non molto. Per sicurezza, controlla sul server i dispositivi connessi e disconnetti quelli che non riconosci.',
      helpdesk: 'Il server potrebbe avere una sessione o un token il cui valore non è noto a nessuno. Non si può usare e nessun programma può terminarlo.',
    },
    'LK-2020': {
      summary: (v = {}) => 'Il tuo account non è amministratore' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Accedi con l’account di un amministratore. Se il tuo dovrebbe esserlo, chiedi a chi gestisce il server.',
      helpdesk: 'Il server ha risposto 403 a una richiesta su altri utenti: l’account non ha mai avuto quel diritto o l’ha appena perso. Ciò che è stato eliminato prima resta eliminato.',
    },
    'LK-2021': {
      summary: (v = {}) => 'Il reparto IT sta ritirando Latchkey da questo computer, e una delle tue password delle app è ancora sul server' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '. Solo tu puoi farla eliminare: per questo bisogna accedere.',
      userAction: 'Accedi una volta e Latchkey la eliminerà. Se non puoi più accedere, chiedi all’helpdesk di eliminarla.',
      helpdesk: 'In alternativa, un amministratore del server può eliminare la password dell’app. Con la regola keepRefreshToken, impostata prima di configurare le unità, qui non serve accedere.',
    },
    'LK-2201': {
      summary: (v = {}) => 'L’accesso è stato rifiutato nel browser' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Ricomincia e consenti a Latchkey di usare il tuo account quando la pagina lo chiede.',
      helpdesk: 'L’utente, o una regola sul server, non ha dato il consenso. Ha risposto access_denied.',
    },
    'LK-2202': {
      summary: (v = {}) => 'Il server non accetta l’accesso di Latchkey con il browser' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Contatta l’helpdesk. Il tuo account non c’entra.',
      helpdesk: (v = {}) => 'Controlla l’applicazione OAuth sul server: tipo Client, client id come nei criteri, callback http://127.0.0.1/callback con qualsiasi porta, PKCE, scopes.' + (given(v.reason) ? ' Ha risposto ' + text(v.reason) + '.' : ''),
    },
    'LK-2203': {
      summary: (v = {}) => 'L’accesso con il browser non è configurato per questo server' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Accedi con nome utente e password o chiedi all’helpdesk di configurarlo.',
      helpdesk: 'Inserisci il client id dell’applicazione OAuth nei criteri (oauth.clientId) o nelle impostazioni.',
    },
    'LK-2401': {
      summary: (v = {}) => 'Latchkey non ha ricevuto in tempo una password dell’app dalla pagina' + (given(v.host) ? ' di ' + text(v.host) : '') + '.',
      userAction: (v = {}) => 'Ricomincia. Se la pagina ne ha già creata una, eliminala lì' + (given(v.link) ? ': ' + text(v.link) : '') + '.',
      helpdesk: 'Latchkey chiude la pagina dopo 20 minuti e non ne conserva nulla. Non può sapere se la pagina ha creato una password dell’app che nessuno usa.',
    },
    'LK-2011': {
      summary: (v = {}) => 'Questa è la tua password di accesso; l’unità richiede una password dell’app' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Crea una password dell’app nelle impostazioni di sicurezza del server e inserisci quella.',
      helpdesk: 'WebDAV rifiuta la password di accesso degli account con un secondo fattore (PasswordLoginForbidden). Una password dell’app funziona.',
    },
    'LK-2012': {
      summary: (v = {}) => 'Il server ha rifiutato l’accesso senza dire come accedere' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Chiedi all’helpdesk se il tuo account è disabilitato o richiede un altro modo di accedere.',
      helpdesk: 'Ha risposto 401 senza WWW-Authenticate: l’account è disabilitato, richiede un secondo fattore o risponde un gateway a monte. La richiesta è nel registro.',
    },
    'LK-2013': {
      summary: (v = {}) => 'Il tuo account non è autorizzato' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Chiedi all’helpdesk di consentirti le unità di rete e le password delle app.',
      helpdesk: 'Il server ha risposto 403: diritti dell’utente o del gruppo, una regola di accesso ai file o una password dell’app senza accesso ai file.',
    },
    'LK-2015': {
      summary: (v = {}) => 'Qui la sola password non basta per accedere' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Accedi con il browser: chiede tutto il necessario.',
      helpdesk: (v = {}) => 'Nextcloud ha rifiutato la password giusta' + (given(v.user) ? ' di ' + text(v.user) : '') + ': l’account ha un secondo fattore, è disabilitato o accede altrove (401/997 senza WWW-Authenticate, PasswordLoginForbidden). Non è stato creato nulla.',
    },
    'LK-2016': {
      summary: (v = {}) => 'Questa è già una password dell’app, non la tua password di accesso' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Inserisci la password di accesso, accedi con il browser o scegli “Ho una password dell’app”.',
      helpdesk: 'Il server non crea una password dell’app a partire da una password dell’app (403). Quella inserita funziona ancora per ciò per cui è stata creata.',
    },
    'LK-2101': {
      summary: (v = {}) => 'Codice errato.' + (given(v.attemptsLeft) ? ' ' + plural(v.attemptsLeft, 0, { 'one': () => number(v.attemptsLeft) + ' tentativo rimasto', 'many': () => number(v.attemptsLeft) + ' tentativi rimasti', 'other': () => number(v.attemptsLeft) + ' tentativi rimasti' }) + '.' : ''),
      userAction: 'Attendi il prossimo codice nell’app, o richiedine uno nuovo, e inseriscilo.',
      helpdesk: 'Con un’app di autenticazione: l’ora del telefono è giusta e la voce è quella di questo account? Ogni codice vale una sola volta.',
    },
    'LK-2102': {
      summary: 'Il tempo per inserire il codice è scaduto.',
      userAction: 'Ricomincia e inserisci il codice poco dopo averlo ricevuto.',
      helpdesk: 'La verifica del server è scaduta. Se i codici arrivano tardi, suggerisci un altro metodo.',
    },
    'LK-2103': {
      summary: (v = {}) => 'I codici sono bloccati dopo troppi tentativi errati' + (given(v.until) ? ' (fino a: ' + moment(v.until) + ')' : '') + '.',
      userAction: (v = {}) => 'Attendi' + (given(v.until) ? ' (fino a: ' + moment(v.until) + ')' : '') + ', poi ricomincia.',
      helpdesk: (v = {}) => 'Il server toglie il blocco da solo' + (given(v.until) ? ' (' + moment(v.until) + ')' : '') + '; un amministratore potrebbe toglierlo prima.',
    },
    'LK-2104': {
      summary: (v = {}) => 'Un codice è stato appena inviato' + (given(v.retryAfterS) ? '; puoi averne uno nuovo tra ' + wait(v.retryAfterS) : '') + '.',
      userAction: 'Cerca il messaggio inviato o attendi un momento.',
      helpdesk: (v = {}) => 'Il server limita la frequenza di invio dei codici' + (given(v.retryAfterS) ? ': il prossimo tra ' + wait(v.retryAfterS) : '') + '.',
    },
    'LK-2105': {
      summary: (v = {}) => 'Il server chiede un secondo passaggio che Latchkey non supporta' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.',
      userAction: 'Aggiungi al tuo account un’app di autenticazione, gli SMS o l’e-mail come secondo passaggio.',
      helpdesk: (v = {}) => 'Latchkey supporta otp, sms, email e yubikey.' + (given(v.name) ? ' Offerti: ' + text(v.name) + '.' : ''),
    },
    'LK-2106': {
      summary: (v = {}) => 'Il metodo scelto non è tra quelli offerti' + (given(v.offered) ? ': ' + text(v.offered) : '') + '.',
      userAction: 'Scegli uno dei metodi offerti.',
      helpdesk: 'La risposta deve essere l’id di un metodo offerto: otp, sms, email o yubikey.',
    },
    'LK-2107': {
      summary: 'Questo non può essere un codice: è vuoto o troppo lungo.',
      userAction: 'Inserisci il codice esattamente come lo vedi.',
      helpdesk: 'Al server non è stato inviato nulla, quindi non conta come tentativo.',
    },
    'LK-3001': {
      summary: (v = {}) => 'Indirizzo non trovato' + (given(v.host) ? ': ' + text(v.host) : '') + '.',
      userAction: 'Controlla come è scritto e la connessione a Internet.',
      helpdesk: (v = {}) => 'Il nome non viene risolto' + (given(v.host) ? ': ' + text(v.host) : '') + '. Controlla DNS, VPN e proxy di questo computer.',
    },
    'LK-3002': {
      summary: (v = {}) => 'Il server non è raggiungibile' + (given(v.host) ? ': ' + text(v.host) : '') + '.',
      userAction: 'Controlla la connessione a Internet o la VPN, poi riprova.',
      helpdesk: (v = {}) => 'Connessione rifiutata o nessun percorso' + (given(v.host) ? ' verso ' + text(v.host) : '') + ': firewall, porta errata, proxy o un servizio non attivo.',
    },
    'LK-3003': {
      summary: (v = {}) => 'Il server non ha risposto in tempo' + (given(v.host) ? (given(v.seconds) ? ' (' + text(v.host) + ', ' + wait(v.seconds) + ')' : '') : '') + '.',
      userAction: 'Riprova tra qualche minuto.',
      helpdesk: (v = {}) => 'La connessione è riuscita ma non è arrivata alcuna risposta' + (given(v.host) ? ' da ' + text(v.host) : '') + '. Controlla il carico, il proxy e i dispositivi di ispezione lungo il percorso.',
    },
    'LK-3004': {
      summary: (v = {}) => 'La connessione al server si è interrotta' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Riprova. Se usi il Wi-Fi o una VPN, controlla che sia stabile.',
      helpdesk: (v = {}) => 'La connessione si è interrotta a metà di una risposta' + (given(v.host) ? ' di ' + text(v.host) : '') + '.',
    },
    'LK-3005': {
      summary: (v = {}) => 'Questo computer non conosce chi ha emesso il certificato del server' + (given(v.issuer) ? ' (' + text(v.issuer) + ')' : '') + '. La tua password non è stata inviata.',
      userAction: 'Non continuare. Chiedi all’helpdesk se è normale nella tua rete.',
      helpdesk: (v = {}) => 'Una CA privata o un proxy che ispeziona TLS' + (given(v.issuer) ? ': ' + text(v.issuer) : '') + '. Installa il suo certificato nell’archivio di sistema o forniscilo come file PEM.',
    },
    'LK-3006': {
      summary: (v = {}) => 'Il certificato del server oggi non è valido' + (given(v.until) ? ' (fino a: ' + moment(v.until) + ')' : '') + '. La tua password non è stata inviata.',
      userAction: 'Controlla la data e l’ora del computer, poi riprova.',
      helpdesk: (v = {}) => 'Il certificato' + (given(v.host) ? ' di ' + text(v.host) : '') + ' è scaduto o non è ancora valido, oppure l’orologio di questo computer è sbagliato.',
    },
    'LK-3007': {
      summary: (v = {}) => 'Il certificato appartiene a un server diverso da quello richiesto' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '. La tua password non è stata inviata.',
      userAction: 'Controlla l’indirizzo. Se è giusto, non continuare e contatta l’helpdesk.',
      helpdesk: (v = {}) => 'Il certificato non contiene il nome dell’host' + (given(v.host) ? ' ' + text(v.host) : '') + '.',
    },
    'LK-3008': {
      summary: (v = {}) => 'Il server reindirizza Latchkey a un altro indirizzo' + (given(v.to) ? ': ' + text(v.to) : '') + '. La tua password non è stata inviata lì.',
      userAction: 'Se riconosci quell’indirizzo, usalo per ricominciare.',
      helpdesk: 'I reindirizzamenti non vengono mai seguiti con le credenziali. Fornisci l’indirizzo finale o cerca un portale o un proxy intermedio.',
    },
    'LK-3009': {
      summary: 'La risposta del server è molto più grande del previsto.',
      userAction: 'Controlla l’indirizzo, poi contatta l’helpdesk.',
      helpdesk: (v = {}) => 'La risposta ha superato il limite' + (given(v.limit) ? ' di ' + plural(v.limit, 0, { 'one': () => number(v.limit) + ' byte', 'many': () => number(v.limit) + ' byte', 'other': () => number(v.limit) + ' byte' }) : '') + ' ed è stata scartata. È il server giusto o c’è un portale intermedio?',
    },
    'LK-3010': {
      summary: 'Latchkey non comprende la risposta del server.',
      userAction: 'Riprova più tardi. Se il problema persiste, contatta l’helpdesk.',
      helpdesk: 'La risposta non corrisponde a quanto promette l’interfaccia del server: una versione diversa, o un portale o un proxy intermedio. La richiesta è nel registro.',
    },
    'LK-3011': {
      summary: (v = {}) => 'Latchkey non può usare il server a questo indirizzo' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.' + (given(v.found) ? ' Il server si identifica come “' + text(v.found) + '”.' : ''),
      userAction: 'Controlla l’indirizzo: è quello che usi nel browser.',
      helpdesk: 'Latchkey cerca NetExplorer (/api/publicconfig), Nextcloud e ownCloud (/status.php) e WebDAV (OPTIONS, oppure PROPFIND con 207 o un 401 per Basic o Digest), per un solo host anche nei percorsi consueti. Fornisci l’indirizzo WebDAV completo.',
    },
    'LK-3012': {
      summary: (v = {}) => 'Il server ha un problema interno' + (given(v.status) ? ' (errore ' + text(v.status) + ')' : '') + '.',
      userAction: 'Riprova tra qualche minuto.',
      helpdesk: (v = {}) => 'Il server ha risposto con un errore interno' + (given(v.status) ? ' (' + text(v.status) + ')' : '') + '; controlla il suo registro o la sua pagina di stato.',
    },
    'LK-3013': {
      summary: (v = {}) => 'Il server è in manutenzione o sovraccarico' + (given(v.retryAfterS) ? '; riprova tra ' + wait(v.retryAfterS) : '') + '.',
      userAction: 'Attendi un po’, poi riprova.',
      helpdesk: 'Il server risponde 503: manutenzione o sovraccarico.',
    },
    'LK-3014': {
      summary: (v = {}) => 'Il proxy della tua rete non lascia passare Latchkey' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.',
      userAction: 'Contatta l’helpdesk.',
      helpdesk: (v = {}) => 'Il proxy rifiuta la connessione' + (given(v.host) ? ' a ' + text(v.host) : '') + '. Controlla HTTPS_PROXY e NO_PROXY e se richiede credenziali.',
    },
    'LK-3015': {
      summary: (v = {}) => 'Il server ha dato una risposta che qui non ha senso' + (given(v.status) ? ' (' + text(v.status) + ')' : '') + '.',
      userAction: 'Riprova. Se il problema persiste, contatta l’helpdesk.',
      helpdesk: (v = {}) => 'Stato imprevisto' + (given(v.status) ? ' ' + text(v.status) : '') + '; la richiesta è nel registro di questo computer.',
    },
    'LK-3016': {
      summary: (v = {}) => 'Qualcosa tra te e il server risponde al suo posto' + (given(v.to) ? ' e reindirizza a ' + text(v.to) : '') + '. Lì non è stato inviato nulla.',
      userAction: 'Apri il browser e accedi prima alla rete o al portale (Wi-Fi per ospiti, hotel, portale aziendale). Poi riprova.',
      helpdesk: (v = {}) => 'Un captive portal o un gateway di accesso davanti al server' + (given(v.to) ? ': le richieste vengono reindirizzate a ' + text(v.to) : '') + '. I programmi devono raggiungere senza ostacoli l’API e il WebDAV del server.',
    },
    'LK-3025': {
      summary: (v = {}) => 'Questo indirizzo' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ' reindirizza a un altro, dove si trova il server' + (given(v.to) ? ': ' + text(v.to) : '') + '. Lì non è stato inviato nulla.',
      userAction: 'Se riconosci quell’indirizzo, usalo.',
      helpdesk: (v = {}) => 'I reindirizzamenti a un altro nome o a un’altra porta non vengono seguiti senza chiedere: inserisci l’altro indirizzo' + (given(v.to) ? ' (' + text(v.to) + ')' : '') + ', qui o nei criteri. Latchkey ha controllato lì senza credenziali.',
    },
    'LK-3026': {
      summary: (v = {}) => 'Il proxy della tua rete chiede un accesso a cui Latchkey non può rispondere' + (given(v.schemes) ? ' (' + text(v.schemes) + ')' : '') + '.',
      userAction: 'Chiedi all’helpdesk di lasciar passare Latchkey senza.',
      helpdesk: (v = {}) => (given(v.proxy) ? text(v.proxy) : 'Il proxy') + ' risponde 407' + (given(v.host) ? ' per ' + text(v.host) : '') + '. Esenta questo host dall’autenticazione o indica in HTTPS_PROXY un proxy su questo computer che esegua l’accesso (Px, CNTLM).',
    },
    'LK-3017': {
      summary: (v = {}) => 'La catena di certificati del server è incompleta' + (given(v.issuer) ? ': manca il certificato di ' + text(v.issuer) : '') + '. La tua password non è stata inviata.',
      userAction: 'Il tuo computer non ha problemi. Contatta l’helpdesk.',
      helpdesk: (v = {}) => 'Il server' + (given(v.host) ? ' ' + text(v.host) : '') + ' non invia un certificato per l’emittente del proprio' + (given(v.issuer) ? ', ' + text(v.issuer) : '') + '. Se è un’autorità intermedia, il server deve inviare anche quello (catena completa; i browser possono averlo da altrove). Se è una radice, fornisci quella come CA privata.',
    },
    'LK-3018': {
      summary: (v = {}) => 'Il certificato del server indica il nome in un modo non più accettato' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '. La tua password non è stata inviata.',
      userAction: 'Il tuo computer non ha problemi. Contatta l’helpdesk.',
      helpdesk: (v = {}) => 'Il certificato' + (given(v.host) ? ' di ' + text(v.host) : '') + ' ha un common name ma nessun subjectAltName con un host. Fallo riemettere con uno: anche i browser e gli strumenti di mount lo rifiutano.',
    },
    'LK-3019': {
      summary: (v = {}) => 'Il certificato del server è troppo debole: potrebbe essere falsificato' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '. La tua password non è stata inviata.',
      userAction: 'Il tuo computer non ha problemi. Contatta l’helpdesk.',
      helpdesk: (v = {}) => 'Un certificato della catena' + (given(v.host) ? ' di ' + text(v.host) : '') + ' ha una chiave RSA inferiore a 2048 bit o è firmato con SHA-1 o MD5' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Fallo riemettere.',
    },
    'LK-3020': {
      summary: (v = {}) => 'Il certificato del server è stato emesso per un altro uso' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '. La tua password non è stata inviata.',
      userAction: 'Non continuare. Contatta l’helpdesk.',
      helpdesk: (v = {}) => 'La catena' + (given(v.host) ? ' di ' + text(v.host) : '') + ' viola una regola della propria autorità' + (given(v.reason) ? ': ' + text(v.reason) : '') + ': vincoli sui nomi, scopo, lunghezza del percorso o revoca. Deve emetterla un’autorità autorizzata, e per un server.',
    },
    'LK-3021': {
      summary: (v = {}) => 'Il server accetta solo computer con un proprio certificato' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ' e Latchkey non può presentarne uno.',
      userAction: 'Chiedi all’helpdesk un indirizzo che funzioni senza certificato.',
      helpdesk: (v = {}) => 'Il server' + (given(v.host) ? ' ' + text(v.host) : '') + ' vuole un certificato client (mutual TLS). Latchkey, gvfs e rclone accedono senza: esenta i percorsi di API e WebDAV.',
    },
    'LK-3022': {
      summary: (v = {}) => 'Impossibile concordare una connessione sicura con il server' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ': non ne offre o ne offre solo una obsoleta.',
      userAction: 'Controlla l’indirizzo e la porta. Se sono giusti, contatta l’helpdesk.',
      helpdesk: (v = {}) => 'L’handshake TLS non riesce' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Serve TLS 1.2 o successivo con cifrari attuali. “WRONG VERSION NUMBER” o “PACKET LENGTH” significano che su questa porta risponde qualcosa di diverso da TLS.',
    },
    'LK-3023': {
      summary: (v = {}) => 'Il server parla solo HTTP/2' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ' e le unità di rete richiedono HTTP/1.1.',
      userAction: 'Il tuo computer non ha problemi. Contatta l’helpdesk.',
      helpdesk: (v = {}) => 'Il server' + (given(v.host) ? ' ' + text(v.host) : '') + ' o il proxy a monte rifiuta HTTP/1.1. Consentilo insieme a HTTP/2: i client WebDAV di ogni sistema lo usano.',
    },
    'LK-3024': {
      summary: (v = {}) => 'Il server ha troppe richieste al momento' + (given(v.retryAfterS) ? '; riprova tra ' + wait(v.retryAfterS) : '') + '.',
      userAction: 'Attendi un momento, poi riprova. La tua password è a posto.',
      helpdesk: (v = {}) => 'Ha risposto 429' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ': un limite di richieste, sul server o su un proxy a monte. Latchkey ha atteso finché l’attesa era breve.',
    },
    'LK-3101': {
      summary: (v = {}) => 'Il tuo account ha raggiunto il limite di password delle app' + (given(v.limit) ? ' (' + text(v.limit) + ')' : '') + '.',
      userAction: 'Eliminane una che non usi più, poi riprova.',
      helpdesk: (v = {}) => 'Il server limita le password delle app per utente' + (given(v.limit) ? ' a ' + text(v.limit) : '') + '. L’elenco mostra quelle mai usate o non usate da tempo.',
    },
    'LK-3102': {
      summary: (v = {}) => 'Il tuo account ha già una password dell’app con questo nome' + (given(v.name) ? ': “' + text(v.name) + '”' : '') + '.',
      userAction: 'Scegli un altro nome o lascia il campo vuoto e Latchkey ne sceglie uno univoco.',
      helpdesk: 'I nomi delle password delle app sono univoci in un account.',
    },
    'LK-3103': {
      summary: (v = {}) => 'Il server non accetta questo nome per la password dell’app' + (given(v.name) ? ': “' + text(v.name) + '”' : '') + '.',
      userAction: 'Scegli un nome più semplice o lascia il campo vuoto e lo sceglie Latchkey.',
      helpdesk: 'Il server ha rifiutato il nome; la risposta è nel registro di questo computer.',
    },
    'LK-3104': {
      summary: 'Il tuo account non può creare password delle app in questo modo.',
      userAction: 'Prova con la pagina web del server, se Latchkey lo offre. Se non riesce nemmeno la pagina, chiedi all’helpdesk di consentirlo.',
      helpdesk: 'Le password delle app sono disattivate per questo utente, gruppo o server. Un amministratore può consentirle.',
    },
    'LK-3105': {
      summary: 'Il server ha creato una password dell’app inutilizzabile.',
      userAction: 'Riprova. Se il problema persiste, contatta l’helpdesk.',
      helpdesk: 'È arrivata vuota o già scaduta. Controlla app_credentials_ttl sul server, e gli orologi.',
    },
    'LK-3106': {
      summary: (v = {}) => 'Il server non ha un’unità di rete dove dovrebbe esserci' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Chiedi all’helpdesk se le unità di rete sono abilitate per te.',
      helpdesk: (v = {}) => 'Nessun WebDAV nel percorso previsto' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + ': opzione dell’abbonamento, diritti dell’utente o un altro percorso.',
    },
    'LK-3107': {
      summary: (v = {}) => 'L’unità di rete del server chiede un tipo di accesso che qui non si può usare' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.' + (given(v.mapper) ? ' ' + text(v.mapper) + ' non può rispondere.' : ''),
      userAction: (v = {}) => 'Contatta l’helpdesk.' + (given(v.other) ? ' L’unità può essere connessa con ' + text(v.other) + '.' : ''),
      helpdesk: (v = {}) => 'WebDAV deve offrire Basic su TLS, o Digest.' + (given(v.name) ? ' Offre: ' + text(v.name) + '.' : '') + (given(v.mapper) ? ' ' + text(v.mapper) + ' supporta solo Basic e il server vuole Digest.' : '') + (given(v.other) ? ' Usa ' + text(v.other) + ': --mapper ' + text(v.other) + '.' : ''),
    },
    'LK-3108': {
      summary: (v = {}) => 'Il server' + (given(v.host) ? ' ' + text(v.host) : '') + ' non ha detto se ha creato la password dell’app' + (given(v.name) ? ' “' + text(v.name) + '”' : '') + '.',
      userAction: 'Non devi fare nulla: al prossimo avvio Latchkey la cerca di nuovo e la elimina.',
      helpdesk: (v = {}) => 'Se va rimossa subito, elimina' + (given(v.name) ? ' “' + text(v.name) + '”' : 'la') + ' nell’elenco delle password delle app dell’account.',
    },
    'LK-3109': {
      summary: (v = {}) => 'Latchkey non può elencare o eliminare le password delle app su questo tipo di server' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: (v = {}) => 'Guardale direttamente sul server, nel browser' + (given(v.link) ? ': ' + text(v.link) : '') + '.',
      helpdesk: 'Lì solo una sessione del browser può elencare le password delle app. Latchkey elimina le proprie quando un’unità viene rimossa.',
    },
    'LK-3110': {
      summary: (v = {}) => 'La pagina nel browser' + (given(v.host) ? ' su ' + text(v.host) : '') + ' può ancora essere confermata' + (given(v.until) ? ' (fino a: ' + moment(v.until) + ')' : '') + '.',
      userAction: (v = {}) => 'Chiudi quella pagina. Se la confermi comunque, Latchkey elimina la password dell’app' + (given(v.name) ? ' “' + text(v.name) + '”' : '') + ' al prossimo avvio.',
      helpdesk: 'Nextcloud conserva una richiesta di password dell’app per 20 minuti e non la si può ritirare. Fino ad allora Latchkey chiede a ogni avvio e revoca ciò che è stato concesso.',
    },
    'LK-3111': {
      summary: (v = {}) => 'Il server' + (given(v.host) ? ' ' + text(v.host) : '') + ' si attribuisce un altro indirizzo' + (given(v.to) ? ': ' + text(v.to) : '') + '.',
      userAction: 'Verifica l’indirizzo con l’helpdesk. All’altro non è stato inviato nulla.',
      helpdesk: (v = {}) => 'Dietro un proxy, imposta overwrite.cli.url, overwritehost e overwriteprotocol' + (given(v.to) ? ' in modo che non annunci ' + text(v.to) : '') + '. Latchkey non segue indirizzi annunciati su un’altra origine.',
    },
    'LK-3112': {
      summary: (v = {}) => 'Questo server non offre l’accesso con il browser ad altre app' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Crea una password dell’app sul server e inseriscila in Latchkey.',
      helpdesk: 'Login Flow v2 (POST /index.php/login/v2) non c’è: un prodotto diverso, o disattivato.',
    },
    'LK-3113': {
      summary: (v = {}) => 'Il server non offre questo modo di accedere' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Accedi in un altro modo.',
      helpdesk: 'I modi disponibili dipendono dal server e, per alcuni, dai criteri di questo computer.',
    },
    'LK-3114': {
      summary: (v = {}) => 'Potrebbe esserci una password dell’app' + (given(v.name) ? ' “' + text(v.name) + '”' : '') + ' sul server' + (given(v.host) ? ' ' + text(v.host) : '') + ' che Latchkey non ha mai ricevuto.',
      userAction: (v = {}) => 'Cercala lì e, se la trovi, eliminala' + (given(v.link) ? ': ' + text(v.link) : '') + '.',
      helpdesk: 'Il server mostra una password dell’app una sola volta e Latchkey è stato interrotto in quel momento. Non ce l’ha nessuno e nessun programma può elencarla lì: solo l’utente, dopo l’accesso nel browser.',
    },
    'LK-3115': {
      summary: (v = {}) => 'Il server non consente alle app di creare password delle app' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Creala tu nella pagina web del server: Latchkey ti guida a ogni passaggio e prende la password dell’app.',
      helpdesk: (v = {}) => 'L’API per le password delle app lì è chiusa o manca' + (given(v.status) ? ' (HTTP ' + text(v.status) + ')' : '') + '. Alla pagina non serve; un criterio può renderla la prima via di accesso (pages).',
    },
    'LK-3117': {
      summary: (v = {}) => 'Il livello principale di questo server' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ' contiene solo cartelle; accanto non si può salvare nulla.' + (given(v.folders) ? ' Sono: ' + text(v.folders) + (given(v.more) ? ', …' : '') + '.' : ''),
      userAction: 'Scegli la cartella che l’unità deve mostrare.',
      helpdesk: (v = {}) => 'Spazi, librerie o condivisioni: scegline una con --folder' + (given(v.folder) ? ' (per esempio --folder ' + text(v.folder) + ')' : '') + ', o --folder / per tutte, senza un posto per file propri.',
    },
    'LK-3119': {
      summary: (v = {}) => 'Esiste già una cartella con questo nome' + (given(v.folder) ? ': “' + text(v.folder) + '”' : '') + '.',
      userAction: 'Apri quella o scegli un altro nome.',
      helpdesk: 'La cartella superiore ne elenca già una con questo nome, o il server ha risposto 405 a MKCOL. Per alcuni server maiuscole e minuscole sono equivalenti.',
    },
    'LK-3120': {
      summary: (v = {}) => 'Il server non ti consente di creare una cartella qui' + (given(v.folder) ? ' (“' + text(v.folder) + '”)' : '') + '.',
      userAction: 'Creala in un’altra cartella o usane una esistente.',
      helpdesk: (v = {}) => 'Il server ha rifiutato MKCOL' + (given(v.status) ? ' con lo stato ' + text(v.status) : '') + (given(v.host) ? ' su ' + text(v.host) : '') + ': diritti dell’utente, una radice che elenca solo spazi o librerie, o un server in sola lettura.',
    },
    'LK-3121': {
      summary: (v = {}) => 'Una cartella non può avere questo nome' + (given(v.folder) ? ': “' + text(v.folder) + '”' : '') + '.',
      userAction: 'Scegli un nome senza / e \\, e senza spazi all’inizio o alla fine.',
      helpdesk: 'Il nome deve essere una parte di un indirizzo: nessuna barra o barra rovesciata, nessuna interruzione di riga, non “.” o “..”, al massimo 255 caratteri.',
    },
    'LK-3122': {
      summary: (v = {}) => 'Latchkey non può gestire le password delle app di altri utenti su questo server' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: (v = {}) => 'Usa la pagina del server: sono nelle impostazioni di sicurezza dell’utente' + (given(v.link) ? ': ' + text(v.link) : '') + '.',
      helpdesk: 'Latchkey non conosce un modo per questo tipo di server, lì le chiamate non esistono, oppure il server ha risposto per un account diverso da quello inteso. In quel caso non viene elencato né eliminato nulla.',
    },
    'LK-3118': {
      summary: (v = {}) => 'Il server non accetta la password dell’app che ha appena creato' + (given(v.label) ? ' per “' + text(v.label) + '”' : '') + '. Nessuna unità ha ancora funzionato con questa password.',
      userAction: 'Riprova tra qualche minuto: alcuni server hanno bisogno di tempo. Se viene rifiutata di nuovo, contatta l’helpdesk.',
      helpdesk: 'WebDAV risponde 401 a una password dell’app appena creata dal server. Ha effetto in ritardo, nel frattempo è stata revocata, non è consentita per WebDAV, o WebDAV cerca gli account altrove.',
    },
    'LK-4001': {
      summary: 'Questo computer non ha un portachiavi in cui Latchkey possa salvare la password dell’app.',
      userAction: 'Accedi prima alla sessione desktop. Se non basta, chiedi all’helpdesk di installare un portachiavi.',
      helpdesk: (v = {}) => 'Nessun Secret Service sul bus di sessione' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '.' + (given(v.packages) ? ' Installa: ' + text(v.packages) + '.' : '') + ' Deve essere attivo nella sessione dell’utente (gnome-keyring, KWallet, KeePassXC).',
    },
    'LK-4002': {
      summary: 'Il portachiavi è bloccato.',
      userAction: 'Sbloccalo (l’applicazione si chiama Password e chiavi), poi riprova.',
      helpdesk: 'La raccolta predefinita è bloccata. Si apre all’accesso se la sua password è uguale a quella dell’utente; dopo una reimpostazione della password non lo è più.',
    },
    'LK-4003': {
      summary: 'Il portachiavi non salva la password dell’app.',
      userAction: 'Riavvia il computer e riprova.',
      helpdesk: (v = {}) => 'Il portachiavi ha risposto con un errore' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ', riportato nel registro di questo computer. In Linux, controlla le autorizzazioni e lo spazio libero della cartella del portachiavi.',
    },
    'LK-4004': {
      summary: (v = {}) => 'Il portachiavi non ha risposto' + (given(v.seconds) ? ' entro ' + wait(v.seconds) : '') + '.',
      userAction: 'Cerca una finestra che chiede la password del portachiavi, rispondi e riprova.',
      helpdesk: 'Il portachiavi è bloccato o attende una persona. Riavvia la sessione dell’utente.',
    },
    'LK-4005': {
      summary: (v = {}) => 'La password dell’app non è più nel portachiavi' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Rinnova la password dell’app: accedi di nuovo e ne viene creata una nuova.',
      helpdesk: 'L’elemento è stato eliminato o il portachiavi è stato sostituito da uno nuovo. Il rinnovo crea una nuova password dell’app e revoca quella persa.',
    },
    'LK-4006': {
      summary: (v = {}) => 'La password dell’app nel portachiavi è stata creata per un server o un account diverso' + (given(v.login) ? (given(v.host) ? ' (' + text(v.login) + ' su ' + text(v.host) + ')' : '') : '') + ' da quello che ora indica l’elenco di Latchkey. Non è stata inviata da nessuna parte.',
      userAction: 'Rimuovi questa unità o applicazione in Latchkey e configurala di nuovo. Se non hai cambiato nulla, contatta l’helpdesk.',
      helpdesk: (v = {}) => 'Il file con le connessioni, o il journal accanto, è stato modificato a mano o da un altro programma: server, account o file di certificato differiscono da quanto salvato con il segreto' + (given(v.address) ? (given(v.login) ? ' (' + text(v.address) + ', ' + text(v.login) + ')' : '') : '') + '. Scopri chi lo ha modificato. La rimozione non invia richieste; la password dell’app va eliminata a mano sul server.',
    },
    'LK-4007': {
      summary: 'Il portachiavi ha chiesto se Latchkey può farlo e la risposta è stata no.',
      userAction: 'Riprova e consentilo nella finestra del portachiavi.',
      helpdesk: 'La richiesta del Secret Service è stata chiusa: qualcuno l’ha chiusa o il desktop non ha potuto mostrarla. In KeePassXC, Impostazioni, Integrazione Secret Service, è indicato quando chiede.',
    },
    'LK-4008': {
      summary: 'Il portachiavi vuole prima chiederti qualcosa, ma Latchkey lavorava in background.',
      userAction: 'Esegui tu l’operazione in Latchkey (connetti, rinnova o rimuovi) e rispondi alla domanda del portachiavi.',
      helpdesk: 'Il Secret Service risponde con una richiesta, che Latchkey mostra solo quando qualcuno la attende. KeePassXC non chiede nulla senza “Confirm when clients access or delete entries” (Impostazioni, Integrazione Secret Service).',
    },
    'LK-5001': {
      summary: 'A questo computer manca ciò che serve per mostrare un’unità di rete.',
      userAction: (v = {}) => 'Chiedi all’helpdesk di installare ciò che manca' + (given(v.packages) ? ': ' + text(v.packages) : '') + '.',
      helpdesk: (v = {}) => 'Non si può usare né gvfs né rclone.' + (given(v.packages) ? ' Installa: ' + text(v.packages) + '.' : ''),
    },
    'LK-5002': {
      summary: 'Manca la parte del desktop che mostra le unità di rete in File.',
      userAction: (v = {}) => 'Chiedi all’helpdesk di installarla' + (given(v.packages) ? ': ' + text(v.packages) : '') + '.',
      helpdesk: (v = {}) => 'Servono gvfs con il backend WebDAV e un bus di sessione' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '.' + (given(v.packages) ? ' Installa: ' + text(v.packages) + '.' : ''),
    },
    'LK-5003': {
      summary: 'Questo computer non consente di mostrare un’unità di rete come cartella.',
      userAction: 'Contatta l’helpdesk.',
      helpdesk: (v = {}) => 'FUSE: /dev/fuse manca o è chiuso' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '; dovrebbe avere modo 0666.' + (given(v.packages) ? ' Installa: ' + text(v.packages) + '.' : ''),
    },
    'LK-5004': {
      summary: 'Manca il programma rclone.',
      userAction: 'Chiedi all’helpdesk di installarlo o di connettere le unità in un altro modo.',
      helpdesk: (v = {}) => 'rclone non è nel percorso' + (given(v.packages) ? '; installa: ' + text(v.packages) : '') + '. gvfs è l’altro modo per connettere le unità.',
    },
    'LK-5005': {
      summary: (v = {}) => 'Impossibile connettere l’unità' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.',
      userAction: 'Riprova. Non dovrai accedere di nuovo.',
      helpdesk: (v = {}) => 'Lo strumento di mount non è riuscito' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '; il suo messaggio è nel registro di questo computer.',
    },
    'LK-5006': {
      summary: (v = {}) => 'Il server non accetta più la password dell’app per questa unità' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.' + (given(v.programs) ? ' Erano aperti file in ' + text(v.programs) + '.' : ''),
      userAction: 'Rinnova la password dell’app: accedi di nuovo e l’unità torna a funzionare.',
      helpdesk: 'È stata eliminata o è scaduta sul server. Latchkey non la userà più, così nessuno viene bloccato.',
    },
    'LK-5007': {
      summary: (v = {}) => 'La connessione dell’unità ha richiesto troppo tempo' + (given(v.seconds) ? ' (oltre ' + wait(v.seconds) + ')' : '') + '.',
      userAction: 'Riprova quando la rete funziona meglio. Non dovrai accedere di nuovo.',
      helpdesk: (v = {}) => 'Lo strumento di mount non ha finito' + (given(v.seconds) ? ' entro ' + wait(v.seconds) : '') + ': un server che non risponde o un firewall che scarta i pacchetti.',
    },
    'LK-5008': {
      summary: 'L’unità è connessa, ma i file salvati non arrivano al server.',
      userAction: 'Per ora non salvare file qui. Riprova; se continua, contatta l’helpdesk.',
      helpdesk: (v = {}) => 'Il mount ha accettato il file di prova, che però non è sul server' + (given(v.status) ? ' (' + text(v.status) + ')' : '') + ': diritti, quota, un filtro o un blocco.',
    },
    'LK-5009': {
      summary: 'Ciò che l’unità restituisce non è ciò che vi è stato salvato.',
      userAction: 'Non salvare file qui e contatta l’helpdesk.',
      helpdesk: 'Il file di prova è diverso sul server: un proxy o un antivirus che modifica i contenuti, o una cache intermedia.',
    },
    'LK-5010': {
      summary: 'Sul server non c’è più spazio.',
      userAction: 'Elimina i file che non servono più o chiedi più spazio, poi riprova.',
      helpdesk: 'La quota dell’utente o del server è esaurita (507).',
    },
    'LK-5011': {
      summary: 'Puoi aprire i file di questa unità, ma non modificarli.',
      userAction: 'Se devi modificarli, chiedi all’helpdesk.',
      helpdesk: 'Il server rifiuta le modifiche: diritti dell’utente, un server in sola lettura o più utenti di quanti ne consenta la licenza.',
    },
    'LK-5012': {
      summary: (v = {}) => 'Al posto dell’unità c’è già qualcos’altro' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Spostalo o rinominalo, oppure scegli un altro nome per l’unità.',
      helpdesk: (v = {}) => 'Un file, una cartella o un mount è d’intralcio' + (given(v.path) ? ': ' + text(v.path) : '') + '. Latchkey non sovrascrive mai ciò che non ha creato.',
    },
    'LK-5014': {
      summary: (v = {}) => 'Latchkey non può connettere questa unità su questo sistema operativo' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.',
      userAction: 'Usa un computer con Linux, macOS o Windows.',
      helpdesk: (v = {}) => 'Le unità si connettono su Linux (gvfs, rclone), Windows (WebClient, rclone con WinFsp) e macOS (NetFS). Questo sistema non è nessuno di questi' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + ', o l’unità è stata configurata su un altro.',
    },
    'LK-5015': {
      summary: 'L’unità è connessa, ma non è stato possibile avviare il gestore di file.',
      userAction: (v = {}) => 'Apri la cartella nel gestore di file' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      helpdesk: 'Nessun programma è impostato per aprire le cartelle (xdg-open; inode/directory).',
    },
    'LK-5016': {
      summary: (v = {}) => 'L’unità funziona, ma non è stato possibile aggiungerla dove la cercheresti' + (given(v.path) ? ': impossibile modificare ' + text(v.path) : '') + '.',
      userAction: 'Aprila da Latchkey o dalla sua cartella.',
      helpdesk: (v = {}) => 'Impossibile scrivere i segnalibri di File o la cartella dei collegamenti' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. All’unità non servono.',
    },
    'LK-5017': {
      summary: (v = {}) => 'Il programma che connette l’unità' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + ' si è chiuso in modo anomalo per una risposta del server.',
      userAction: 'Chiedi all’helpdesk di installare rclone: con quello si può connettere l’unità.',
      helpdesk: 'gvfs 1.50 si chiude in modo anomalo con i server che rispondono a un PROPFIND della cartella superiore con un 405 a blocchi (chunked), come Nextcloud dietro nginx o Apache. Installa rclone o un gvfs più recente.',
    },
    'LK-5018': {
      summary: (v = {}) => 'L’unità' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' è connessa, ma non mostra i file del server.',
      userAction: 'Contatta l’helpdesk. I tuoi file sul server non sono stati toccati.',
      helpdesk: (v = {}) => 'Il server elenca la cartella con questa password dell’app; il mount' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + ' no' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Una password salvata da File per questo server, un proxy per lo strumento di mount o un server che gli risponde in modo diverso.',
    },
    'LK-5019': {
      summary: (v = {}) => 'L’unità funziona. Non è stato possibile eliminare un piccolo file di prova' + (given(v.name) ? ': ' + text(v.name) : '') + '.',
      userAction: 'Puoi eliminarlo o lasciarlo.',
      helpdesk: 'Il server consente a questo account di creare file ma non di eliminarli.',
    },
    'LK-5020': {
      summary: (v = {}) => 'L’unità è connessa in un modo diverso dal solito' + (given(v.name) ? ', con ' + text(v.name) : '') + ', perché il primo non ha funzionato con questo server.',
      userAction: 'Non devi fare nulla.',
      helpdesk: (v = {}) => 'Il primo strumento di mount non è riuscito' + (given(v.reason) ? ': ' + text(v.reason) : '') + '. Una scelta esplicita (--mapper, l’impostazione) viene rispettata.',
    },
    'LK-5021': {
      summary: 'Al momento il server non accetta modifiche ai file di questa unità. Puoi aprirli.',
      userAction: 'Riprova tra un po’.',
      helpdesk: 'Per ora il server ha rifiutato il file di prova: un blocco (423), un limite di frequenza (429), manutenzione o un suo errore (5xx).',
    },
    'LK-5022': {
      summary: 'Non puoi salvare file al livello principale di questa unità: contiene solo cartelle. Lavora dentro una di esse.',
      userAction: 'Apri una cartella e lavora lì.',
      helpdesk: 'La radice elenca librerie o spazi e non accetta file. Per usarne uno come unità: --folder NAME.',
    },
    'LK-5101': {
      summary: (v = {}) => 'Impossibile avviare la parte di Latchkey che fornisce le tue unità' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '.',
      userAction: 'Avvia di nuovo Latchkey. Se il problema persiste, contatta l’helpdesk.',
      helpdesk: 'Il suo processo (latchkey gateway-holder) è terminato prima di rispondere. Il registro di Latchkey dice perché; potrebbe averlo fermato un programma che consente solo processi noti.',
    },
    'LK-5102': {
      summary: 'La parte di Latchkey che fornisce le tue unità non risponde.',
      userAction: 'Attendi un momento, poi riprova. Se il problema persiste, esci da questo computer e accedi di nuovo.',
      helpdesk: (v = {}) => 'Il suo processo (latchkey gateway-holder' + (given(v.pid) ? ', ' + text(v.pid) : '') + ') è in esecuzione ma fermo o occupato. Riattivalo (kill -CONT) o terminalo: Latchkey lo riavvia sulla stessa porta.',
    },
    'LK-5103': {
      summary: (v = {}) => 'Una versione diversa di Latchkey fornisce le tue unità' + (given(v.version) ? ' (' + text(v.version) + ')' : '') + ' e questa non può comunicare con essa.',
      userAction: 'Chiudi ogni Latchkey, poi esci da questo computer e accedi di nuovo.',
      helpdesk: 'Dopo un aggiornamento la nuova versione subentra da sola. Due installazioni di versioni diverse non possono servire una sola persona: rimuovine una.',
    },
    'LK-5104': {
      summary: (v = {}) => 'Un altro programma' + (given(v.program) ? ' (' + text(v.program) + ')' : '') + (given(v.user) ? ' di ' + text(v.user) : '') + ' ha preso la porta delle unità di Latchkey' + (given(v.port) ? ' (' + text(v.port) + ')' : '') + '. Latchkey ne usa un’altra.',
      userAction: 'Non devi fare nulla: le tue unità si riconnettono da sole.',
      helpdesk: 'Le porte da 49152 in su non appartengono a nessuno. Ciò che puntava a quella vecchia viene prima disconnesso, così nulla viene inviato a quel programma. Se succede ogni volta, scopri che cos’è.',
    },
    'LK-5105': {
      summary: 'Su questo computer non c’è alcuna porta libera per le unità di Latchkey.',
      userAction: 'Riavvia il computer, poi avvia di nuovo Latchkey.',
      helpdesk: (v = {}) => 'Nessuno dei molti tentativi tra 49152 e 65535 su 127.0.0.1 è riuscito' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Controlla che cosa è in ascolto lì: ss -ltn.',
    },
    'LK-5106': {
      summary: 'I programmi di Latchkey non possono comunicare tra loro su questo computer.',
      userAction: 'Contatta l’helpdesk: la posizione dei file della tua sessione non lo consente.',
      helpdesk: (v = {}) => 'Impossibile creare o aprire il socket' + (given(v.path) ? ' ' + text(v.path) : '') + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Il suo posto è in XDG_RUNTIME_DIR, un percorso breve su un file system locale.',
    },
    'LK-5107': {
      summary: 'La parte di Latchkey che fornisce le tue unità continua a chiudersi. Latchkey la riavvia ogni volta.',
      userAction: 'Attendi un momento. Se il problema persiste, contatta l’helpdesk.',
      helpdesk: (v = {}) => 'È terminata ' + (given(v.count) ? text(v.count) : 'più') + ' volte' + (given(v.reason) ? ' (ultima: ' + text(v.reason) + ')' : '') + '. Il registro di Latchkey riporta ogni chiusura; la memoria insufficiente appare come SIGKILL o SIGABRT.',
    },
    'LK-5108': {
      summary: (v = {}) => 'Sull’unità' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' si stanno ancora salvando file, quindi la sua password dell’app non è stata rinnovata.',
      userAction: 'Attendi che siano salvati, poi riprova. L’unità continua a funzionare così com’è.',
      helpdesk: 'Un programma sta caricando qualcosa di grande. Con la vecchia password dell’app il server rifiuterebbe il resto.',
    },
    'LK-5201': {
      summary: (v = {}) => 'Non c’è più una copia' + (given(v.name) ? ' di “' + text(v.name) + '”' : '') + '.',
      userAction: 'Se il programma ha ancora il file aperto, salvalo di nuovo da lì.',
      helpdesk: 'Le copie sono solo in memoria, fino a pochi megabyte. Una più recente ne ha preso il posto, il file è stato poi salvato correttamente o la parte che fornisce le unità è stata riavviata.',
    },
    'LK-5202': {
      summary: (v = {}) => 'Esiste già qualcosa con quel nome' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Scegli un altro nome o un’altra cartella.',
      helpdesk: 'Una copia non sostituisce mai un file, anche se la finestra del sistema lo proponeva.',
    },
    'LK-5203': {
      summary: (v = {}) => 'Questa cartella è sull’unità' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ', dove anche la copia potrebbe andare persa.',
      userAction: 'Scegli una cartella su questo computer.',
      helpdesk: 'Gli strumenti di mount segnalano un file come salvato prima che il server lo abbia: su un’unità nessuno potrebbe sapere se la copia è arrivata.',
    },
    'LK-5204': {
      summary: (v = {}) => 'Non c’è più spazio per la copia' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Scegli un’altra cartella o libera spazio lì. Latchkey ha ancora la copia.',
      helpdesk: (v = {}) => 'Controlla lo spazio libero e la quota del disco' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '.',
    },
    'LK-5205': {
      summary: (v = {}) => 'Impossibile salvare la copia lì' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Scegli una cartella in cui puoi salvare. Latchkey ha ancora la copia.',
      helpdesk: (v = {}) => 'Controlla che la cartella esista, le sue autorizzazioni e se il disco è in sola lettura o non risponde' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '.',
    },
    'LK-5301': {
      summary: (v = {}) => 'Windows non connette l’unità' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ': accesso negato.',
      userAction: 'Riprova. Se il problema persiste, contatta l’helpdesk.',
      helpdesk: (v = {}) => 'Errore 5 di Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': il redirector (MRxDAV) o un programma di sicurezza rifiuta. Il servizio di Latchkey fa entrare le sue unità senza password; cerca regole su WebDAV in loopback.',
    },
    'LK-5302': {
      summary: (v = {}) => 'Windows non trova l’unità' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' su questo computer.',
      userAction: 'Riprova tra un minuto. Non dovrai accedere di nuovo.',
      helpdesk: (v = {}) => 'Errore 53 di Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': WebClient si è fermato durante la connessione o qualcosa blocca le connessioni a 127.0.0.1.',
    },
    'LK-5303': {
      summary: (v = {}) => 'Windows non ha compreso la risposta per l’unità' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Riprova. Se il problema persiste, contatta l’helpdesk.',
      helpdesk: (v = {}) => 'Errore 58 di Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': qualcosa tra WebClient e Latchkey modifica le risposte su 127.0.0.1, come il filtro di un programma di sicurezza.',
    },
    'LK-5304': {
      summary: (v = {}) => 'La connessione all’unità' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' è stata troncata.',
      userAction: 'Riprova. Non dovrai accedere di nuovo.',
      helpdesk: (v = {}) => 'Errore 59 di Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': il servizio di Latchkey nel frattempo è terminato o per 127.0.0.1 è stato interpellato un proxy. Vedi latchkey doctor.',
    },
    'LK-5305': {
      summary: (v = {}) => 'La connessione all’unità' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' si è interrotta.',
      userAction: 'Riprova. Non dovrai accedere di nuovo.',
      helpdesk: (v = {}) => 'Errore 64 di Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': la connessione su 127.0.0.1 è stata chiusa. Controlla se la interrompe un programma di sicurezza.',
    },
    'LK-5306': {
      summary: (v = {}) => 'Per Windows l’unità' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' è qualcosa che non può connettere.',
      userAction: 'Attendi un minuto, poi riprova: per quel tempo Windows ricorda un tentativo non riuscito.',
      helpdesk: (v = {}) => 'Errore 67 di Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': WebClient è fermo, è stato interpellato prima un altro provider di rete, o 127.0.0.1 è nel suo elenco dei server senza WebDAV (ServerNotFoundCacheLifeTimeInSec, 60 s).',
    },
    'LK-5307': {
      summary: (v = {}) => 'La lettera' + (given(v.letter) ? ' ' + text(v.letter) + ':' : '') + ' prevista per l’unità' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' è stata appena occupata.',
      userAction: 'Riprova: Latchkey userà un’altra lettera.',
      helpdesk: 'Errore 85 di Windows: un altro programma vi ha connesso qualcosa nello stesso momento. Latchkey non lo tocca.',
    },
    'LK-5308': {
      summary: (v = {}) => 'Windows dice che l’unità' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' richiede una password.',
      userAction: 'Riprova. Non inserire password da nessuna parte: a Latchkey qui non ne servono.',
      helpdesk: (v = {}) => 'Errore 86 o 1326 di Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': il servizio di Latchkey non chiede password a WebClient, quindi su 127.0.0.1 risponde qualcos’altro. Vedi latchkey doctor per la porta.',
    },
    'LK-5309': {
      summary: (v = {}) => 'Windows vuole che tu apra una pagina web prima di connettere l’unità' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Contatta l’helpdesk: c’è qualcosa tra Windows e Latchkey.',
      helpdesk: (v = {}) => 'Errore 224 di Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': al posto di 127.0.0.1 ha risposto un proxy o una pagina di accesso. Escludi 127.0.0.1 dal proxy.',
    },
    'LK-5310': {
      summary: (v = {}) => 'Windows non conosce la lettera' + (given(v.letter) ? ' ' + text(v.letter) + ':' : '') + ' per l’unità' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Riprova o chiedi all’helpdesk quali lettere si possono usare.',
      helpdesk: 'Errore 1200 di Windows. Controlla il criterio driveLetters e i criteri che nascondono o limitano le unità.',
    },
    'LK-5311': {
      summary: (v = {}) => 'Windows ricorda un’altra connessione per la lettera' + (given(v.letter) ? ' ' + text(v.letter) + ':' : '') + '.',
      userAction: 'Rimuovi la vecchia unità di rete in Esplora file (clic destro, Disconnetti), poi riprova.',
      helpdesk: 'Errore 1202 di Windows: la lettera è in HKCU\\Network. Latchkey non usa le lettere elencate lì, quindi è stata aggiunta nel frattempo.',
    },
    'LK-5312': {
      summary: 'A questo Windows manca la parte che connette le unità WebDAV.',
      userAction: 'Chiedi all’helpdesk di installarla.',
      helpdesk: (v = {}) => 'Errore 1203 di Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': nessun provider di rete accetta il nome. WebClient manca da HKLM\\SYSTEM\\CurrentControlSet\\Control\\NetworkProvider\\Order o, su un server, la funzionalità Redirector WebDAV non è installata.',
    },
    'LK-5313': {
      summary: (v = {}) => 'Un componente di rete di Windows ha rifiutato l’unità' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' per un suo motivo.',
      userAction: 'Riprova. Se il problema persiste, contatta l’helpdesk.',
      helpdesk: (v = {}) => 'Errore 1208 di Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Il provider che ha risposto potrebbe non essere WebClient; controlla l’ordine dei provider di rete.',
    },
    'LK-5314': {
      summary: 'Windows è già connesso alla stessa posizione come altro utente.',
      userAction: 'Esci da Windows e accedi di nuovo, poi riprova.',
      helpdesk: (v = {}) => 'Errore 1219 di Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': un altro programma si è connesso a 127.0.0.1 sulla porta di Latchkey con un nome utente. Latchkey non ne fornisce; net use mostra quale.',
    },
    'LK-5315': {
      summary: 'Windows non ha una rete con cui connettere le unità.',
      userAction: 'Riavvia il computer. Se il problema persiste, contatta l’helpdesk.',
      helpdesk: 'Errore 1222 di Windows: nessun provider di rete è caricato. Controlla i servizi Workstation e WebClient.',
    },
    'LK-5316': {
      summary: (v = {}) => 'Windows ha tentato di connettere l’unità' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' senza l’autorizzazione necessaria.',
      userAction: 'Riconnetti l’unità in Latchkey.',
      helpdesk: (v = {}) => 'Errore 1244 di Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': una richiesta è arrivata a qualcosa che vuole un accesso. Le unità di Latchkey non ne richiedono; controlla se per 127.0.0.1 risponde un proxy.',
    },
    'LK-5317': {
      summary: 'In questo tipo di sessione non si possono connettere unità.',
      userAction: 'Accedi a Windows dal computer o con Desktop remoto e avvia Latchkey da lì.',
      helpdesk: 'Errore 1312 di Windows: non c’è una sessione di accesso interattiva, come via SSH o in un servizio.',
    },
    'LK-5318': {
      summary: (v = {}) => 'Windows non ha potuto verificare con che cosa comunica per l’unità' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Riprova. Se il problema persiste, contatta l’helpdesk.',
      helpdesk: (v = {}) => 'Errore 1397 di Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': Kerberos o NTLM è stato tentato dove non è richiesto; controlla i criteri che lo impongono.',
    },
    'LK-5319': {
      summary: (v = {}) => 'Windows non può accedere all’unità' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Riprova. Se il problema persiste, contatta l’helpdesk.',
      helpdesk: (v = {}) => 'Errore 1920 di Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': il redirector è stato rifiutato per il suo account (LocalService). Controlla le regole dei programmi di sicurezza.',
    },
    'LK-5320': {
      summary: (v = {}) => 'Windows rifiuta il nome utente per l’unità' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Esci da Windows e accedi di nuovo, poi riprova.',
      helpdesk: (v = {}) => 'Errore 2202 di Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': un altro programma si è già connesso alla stessa posizione con un nome utente. Latchkey non ne fornisce; vedi net use.',
    },
    'LK-5321': {
      summary: (v = {}) => 'Alcuni programmi hanno ancora file aperti sull’unità' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ', che quindi resta connessa.' + (given(v.programs) ? ' Sono: ' + text(v.programs) + '.' : ''),
      userAction: (v = {}) => 'Salva e chiudi tutto ciò che vi è aperto' + (given(v.letter) ? ' (' + text(v.letter) + ':)' : '') + ', poi riprova.',
      helpdesk: (v = {}) => 'Errore 2401 di Windows. Latchkey forza solo se una persona lo chiede (la domanda nella finestra e nel terminale, --force), perché le modifiche non salvate vanno perse.' + (given(v.programs) ? '' : ' Windows non indica alcun programma, come spesso accade per un’unità di rete: Monitoraggio risorse mostra quale vi ha degli handle.'),
    },
    'LK-5322': {
      summary: (v = {}) => 'Un programma o una finestra di Esplora file usa ancora l’unità' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ', che quindi resta connessa.' + (given(v.programs) ? ' Programmi con file aperti: ' + text(v.programs) + '.' : ''),
      userAction: 'Chiudi le finestre e i programmi che la mostrano, poi riprova.',
      helpdesk: 'Errore 2404 di Windows: l’unità è la cartella corrente di qualcuno. Latchkey forza solo se una persona lo chiede (la domanda nella finestra e nel terminale, --force).',
    },
    'LK-5323': {
      summary: 'Un file è più grande di quanto Windows accetti da un’unità WebDAV.',
      userAction: 'Aprilo nella pagina web del server o chiedi all’helpdesk di aumentare il limite.',
      helpdesk: 'Errore 223 di Windows: oltre FileSizeLimitInBytes in HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters (DWORD, al massimo ffffffff); poi riavvia WebClient.',
    },
    'LK-5324': {
      summary: (v = {}) => 'Windows non ha potuto connettere o disconnettere l’unità' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + (given(v.number) ? ' (' + text(v.number) + ')' : '') + '.',
      userAction: 'Riprova. Se il problema persiste, comunica il numero all’helpdesk.',
      helpdesk: (v = {}) => 'Windows ha restituito un errore per cui Latchkey non ha un testo' + (given(v.number) ? ' (' + text(v.number) + ')' : '') + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Lo spiega il comando net helpmsg.',
    },
    'LK-5325': {
      summary: (v = {}) => 'Windows non risponde alle domande sulle unità' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.',
      userAction: 'Riprova. Se il problema persiste, riavvia il computer.',
      helpdesk: (v = {}) => 'Una chiamata alla rete di Windows non è tornata' + (given(v.seconds) ? ' entro ' + wait(v.seconds) : '') + (given(v.name) ? ' (' + text(v.name) + ')' : '') + ': spesso a causa di un’altra unità di rete il cui server non c’è più. net use le mostra tutte.',
    },
    'LK-5330': {
      summary: 'A questo Windows manca il servizio che connette le unità WebDAV (WebClient).',
      userAction: 'Chiedi all’helpdesk di installarlo.',
      helpdesk: 'Il servizio WebClient non c’è. Su Windows Server installa la funzionalità Redirector WebDAV, poi riavvia.',
    },
    'LK-5331': {
      summary: 'La tua organizzazione ha disattivato il servizio che connette le unità WebDAV (WebClient).',
      userAction: 'Chiedi all’helpdesk se puoi usarlo su questo computer.',
      helpdesk: 'Il tipo di avvio di WebClient è Disabilitato, spesso di proposito, contro gli attacchi relay. A Latchkey serve Manuale: sc config WebClient start= demand.',
    },
    'LK-5332': {
      summary: 'Il servizio che connette le unità WebDAV (WebClient) è fermo e qui può avviarlo solo un amministratore.',
      userAction: 'Chiedi all’helpdesk di avviarlo. Fino ad allora, aprire l’indirizzo web di un’unità in Esplora file potrebbe avviarlo.',
      helpdesk: (v = {}) => 'Manca il trigger di avvio di WebClient (HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\TriggerInfo) e StartService è stato rifiutato' + (given(v.number) ? ' (' + text(v.number) + ')' : '') + '. Ripristina il trigger o imposta il servizio su Automatico.',
    },
    'LK-5333': {
      summary: 'Il servizio che connette le unità WebDAV (WebClient) non si avvia.',
      userAction: 'Riavvia il computer. Se il problema persiste, contatta l’helpdesk.',
      helpdesk: (v = {}) => 'WebClient è stato avviato ma non è entrato in esecuzione' + (given(v.seconds) ? ' entro ' + wait(v.seconds) : '') + '. Il registro eventi di sistema dice perché.',
    },
    'LK-5334': {
      summary: 'Latchkey non può sapere se il servizio che connette le unità WebDAV (WebClient) è in esecuzione.',
      userAction: 'Riprova. Se il problema persiste, contatta l’helpdesk.',
      helpdesk: 'Gestione controllo servizi non consente a questo utente di interrogare WebClient o non risponde. Controlla le autorizzazioni del servizio (sc sdshow WebClient).',
    },
    'LK-5340': {
      summary: 'Latchkey è stato avviato come amministratore, quindi gli altri programmi non vedrebbero le sue unità.',
      userAction: 'Chiudi Latchkey e avvialo normalmente.',
      helpdesk: 'Le lettere appartengono a una sessione di accesso e un programma con privilegi elevati ne ha una diversa dal desktop. Non eseguire Latchkey con privilegi elevati.',
    },
    'LK-5341': {
      summary: (v = {}) => 'Nessuna lettera di unità è libera' + (given(v.label) ? ' per “' + text(v.label) + '”' : '') + '.',
      userAction: 'Disconnetti un’unità di rete che non ti serve, poi riprova.',
      helpdesk: 'Tutte le lettere utilizzabili sono occupate o ricordate (HKCU\\Network). A, B e C non vengono mai usate; il criterio driveLetters può limitarle ancora.',
    },
    'LK-5343': {
      summary: (v = {}) => 'L’unità non può avere la lettera' + (given(v.letter) ? ' ' + text(v.letter) + ':' : '') + ': è occupata o il reparto IT non la consente.',
      userAction: 'Scegli un’altra lettera.',
      helpdesk: 'La lettera è in uso (GetLogicalDrives), ricordata per un’altra connessione (HKCU\\Network) o non compresa tra quelle del criterio driveLetters. L’unità ha la lettera di prima.',
    },
    'LK-5344': {
      summary: (v = {}) => 'L’unità' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' funziona, ma con un’altra lettera' + (given(v.letter) ? ' (' + text(v.letter) + ':)' : '') + ': quella scelta' + (given(v.wish) ? ' (' + text(v.wish) + ':)' : '') + ' nel frattempo è stata occupata.',
      userAction: 'Puoi tenere questa lettera. Per riprovare, chiudi prima tutto ciò che è aperto sull’unità.',
      helpdesk: 'Un altro programma ha occupato la lettera mentre Latchkey connetteva l’unità. Non è stato possibile disconnetterla dalla nuova lettera, di solito perché è già usata da altri programmi, perciò resta lì.',
    },
    'LK-5342': {
      summary: (v = {}) => 'Windows non può usare il nome dell’unità' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Dai all’unità un nome più breve, senza caratteri speciali.',
      helpdesk: 'Il percorso di rete di un’unità ha al massimo 259 caratteri e nessun nome al suo interno può contenere un carattere che Windows vieta nei nomi di file, né terminare con un punto o uno spazio.',
    },
    'LK-5350': {
      summary: (v = {}) => 'Windows non apre file oltre ' + (given(v.value) ? text(v.value) + ' MB' : 'il suo limite') + ' su un’unità di rete di questo tipo.',
      userAction: 'Puoi aprire file più grandi nella pagina web del server. L’helpdesk può aumentare il limite.',
      helpdesk: 'Imposta FileSizeLimitInBytes in HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters su ffffffff (DWORD, 4 GB, il massimo), poi riavvia WebClient.',
    },
    'LK-5351': {
      summary: 'Le cartelle con qualche migliaio di file possono sembrare vuote su un’unità di rete di questo tipo.',
      userAction: 'Guarda queste cartelle nella pagina web del server. L’helpdesk può aumentare il limite.',
      helpdesk: (v = {}) => 'Imposta FileAttributesLimitInBytes in HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters su 10000000 (DWORD, decimale) o più' + (given(v.value) ? '; ora è ' + text(v.value) + ' MB' : '') + ', poi riavvia WebClient.',
    },
    'LK-5352': {
      summary: (v = {}) => 'Windows rinuncia a un’unità prima del solito' + (given(v.value) ? ' (dopo ' + wait(v.value) + ')' : '') + '.',
      userAction: 'Se l’unità spesso non funziona su una rete lenta, contatta l’helpdesk.',
      helpdesk: (v = {}) => (given(v.name) ? text(v.name) : 'Un limite di tempo di WebClient') + ' in HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters è inferiore al valore consueto; rimuovilo, poi riavvia WebClient.',
    },
    'LK-5353': {
      summary: (v = {}) => 'Se Windows non ha trovato un’unità, non riprova per molto tempo' + (given(v.value) ? ' (' + wait(v.value) + ')' : '') + '.',
      userAction: 'Se non si può connettere un’unità, attendi quel tempo prima di riprovare.',
      helpdesk: 'ServerNotFoundCacheLifeTimeInSec in HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters supera i consueti 60 secondi; rimuovilo, poi riavvia WebClient.',
    },
    'LK-5354': {
      summary: 'Windows non blocca i file sulle unità di rete di questo tipo: due persone possono sovrascriversi le modifiche a vicenda.',
      userAction: 'Mettiti d’accordo con gli altri su chi lavora a un file. L’helpdesk può attivare il blocco.',
      helpdesk: 'SupportLocking in HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters è 0; impostalo su 1 o rimuovilo, poi riavvia WebClient.',
    },
    'LK-5355': {
      summary: (v = {}) => 'Il salvataggio di un file sull’unità viene interrotto dopo ' + (given(v.value) ? plural(v.value, 0, { 'one': () => number(v.value) + ' minuto', 'many': () => number(v.value) + ' minuti', 'other': () => number(v.value) + ' minuti' }) : 'mezz’ora') + '.',
      userAction: 'Carica i file molto grandi nella pagina web del server.',
      helpdesk: 'Imposta FsCtlRequestTimeoutInSec in HKLM\\SYSTEM\\CurrentControlSet\\Services\\MRxDAV\\Parameters su 3600 (DWORD, decimale) o più, poi riavvia il computer.',
    },
    'LK-5356': {
      summary: 'Windows potrebbe cercare un proxy ogni volta che apre per la prima volta un’unità, il che rallenta le unità.',
      userAction: 'Se le unità si aprono lentamente, contatta l’helpdesk.',
      helpdesk: 'È attiva l’impostazione “Rileva automaticamente impostazioni”, uno script o un proxy, e 127.0.0.1 non è escluso. Aggiungi 127.0.0.1 alle eccezioni (ProxyOverride).',
    },
    'LK-5357': {
      summary: (v = {}) => 'Word, Excel e PowerPoint' + (given(v.version) ? ' ' + text(v.version) : '') + ' potrebbero aprire i file dell’unità con il loro indirizzo web e poi avvisarti o rifiutare.',
      userAction: 'In questo caso copia il file su questo computer, modificalo e ricopialo sull’unità. Gli altri programmi non sono coinvolti.',
      helpdesk: (v = {}) => 'Sono installate le app di Microsoft 365' + (given(v.products) ? ' (' + text(v.products) + ')' : '') + '. Le unità di Latchkey non chiedono a Office di accedere, quindi il blocco di Basic da parte di Microsoft non le riguarda; come Office tratta http://127.0.0.1 dipende dai suoi criteri di sicurezza.',
    },
    'LK-5359': {
      summary: 'Molti programmi non possono aprire file con un percorso di oltre 260 caratteri, comprese la lettera di unità e le cartelle.',
      userAction: 'Fai mostrare all’unità una cartella più interna o dai alle cartelle nomi più brevi.',
      helpdesk: 'LongPathsEnabled (HKLM\\SYSTEM\\CurrentControlSet\\Control\\FileSystem, criterio di gruppo “Abilita percorsi lunghi Win32”) non è 1. Con 1, i programmi predisposti aprono percorsi più lunghi; Esplora file no.',
    },
    'LK-5358': {
      summary: 'Windows tratta i file dell’unità come se venissero da Internet.',
      userAction: 'I programmi potrebbero avvisarti prima di aprire un file. Il file non ha problemi.',
      helpdesk: 'L’indirizzo 127.0.0.1 è nell’area Internet. Per metterlo nell’area Intranet, aggiungilo con un criterio (Site to Zone Assignment List): file://127.0.0.1 e http://127.0.0.1 con il valore 1.',
    },
    'LK-5360': {
      summary: 'Le regole del tuo computer non consentono ad alcun programma di salvare password in Gestione credenziali.',
      userAction: 'Chiedi all’helpdesk di consentirlo. Sul server non è stato creato nulla.',
      helpdesk: 'CredGetSessionTypes risponde CRED_PERSIST_NONE: è attiva l’opzione di sicurezza “Accesso di rete: non consentire l’archiviazione di password e credenziali per l’autenticazione di rete”.',
    },
    'LK-5361': {
      summary: 'Latchkey è stato avviato senza che tu avessi eseguito l’accesso, quindi non c’è Gestione credenziali.',
      userAction: 'Accedi a Windows dal computer o con Desktop remoto e avvia Latchkey da lì.',
      helpdesk: 'Errore 1312 di Windows: servizi, attività pianificate senza password, SSH e altri accessi via rete non hanno un insieme di credenziali.',
    },
    'LK-5362': {
      summary: 'Hai disattivato Latchkey in Gestione attività, quindi Windows non lo avvia.',
      userAction: 'Apri Gestione attività, scegli “App di avvio” e abilita Latchkey lì.',
      helpdesk: 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\StartupApproved\\Run ha un primo byte dispari per app.latchkey.desktop. Latchkey non modifica ciò che una persona ha scelto lì.',
    },
    'LK-5371': {
      summary: (v = {}) => 'Windows è già connesso a ' + (given(v.host) ? text(v.host) : 'questo server') + ' come altro utente e lì consente un solo accesso.',
      userAction: 'Disconnetti l’altra unità di rete di questo server in Esplora file, poi riprova.',
      helpdesk: (v = {}) => 'Errore ' + (given(v.number) ? text(v.number) : '1219') + ' di Windows: questa sessione di accesso ha una connessione al server con un altro nome utente e anche il suo secondo nome (@SSL@443) è occupato. net use mostra quale. Senza il criterio directDrive funziona qualsiasi numero di account.',
    },
    'LK-5372': {
      summary: (v = {}) => (given(v.host) ? text(v.host) : 'Il server') + ' non ha fatto entrare Windows' + (given(v.label) ? ' per l’unità “' + text(v.label) + '”' : '') + '.',
      userAction: 'Riprova più tardi, non più volte di seguito. Se il problema persiste, contatta l’helpdesk.',
      helpdesk: (v = {}) => 'Errore' + (given(v.number) ? ' ' + text(v.number) : '') + ' di Windows, anche se il server ha accettato la password dell’app da Latchkey stesso: una regola per questo client o indirizzo, o BasicAuthLevel in HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters. WebClient potrebbe aver provato più di una volta.',
    },
    'LK-5373': {
      summary: 'Windows è impostato per non inviare password ai server WebDAV.',
      userAction: 'Contatta l’helpdesk.',
      helpdesk: 'BasicAuthLevel in HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters è 0. Il criterio directDrive richiede 1, il valore consueto (password solo su TLS); non impostare mai 2. Senza directDrive, a Latchkey questo valore non serve.',
    },
    'LK-5374': {
      summary: (v = {}) => 'Windows non ha potuto stabilire una connessione sicura con ' + (given(v.host) ? text(v.host) : 'il server') + ', mentre Latchkey può.',
      userAction: 'Contatta l’helpdesk. La tua password non c’entra.',
      helpdesk: (v = {}) => 'Errore' + (given(v.number) ? ' ' + text(v.number) : '') + ' di Windows: Windows non considera attendibile il certificato (una CA privata deve stare nell’archivio delle autorità radice del computer; il --ca di Latchkey non vale per Windows) o è d’intralcio il proxy di WinHTTP (netsh winhttp show proxy).',
    },
    'LK-5375': {
      summary: (v = {}) => 'Windows non ha potuto connettere l’unità' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' a ' + (given(v.host) ? text(v.host) : 'questo server') + (given(v.number) ? ' (' + text(v.number) + ')' : '') + '.',
      userAction: 'Attendi un minuto, poi riprova. Se il problema persiste, comunica il numero all’helpdesk.',
      helpdesk: (v = {}) => 'WebClient si è rivolto direttamente al server (criterio directDrive) e ha dato questo errore' + (given(v.number) ? ' (' + text(v.number) + '; lo spiega net helpmsg)' : '') + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Per un minuto, 67 viene dato anche per un server che una volta non ha trovato.',
    },
    'LK-5381': {
      summary: (v = {}) => (given(v.count) ? plural(v.count, 0, { 'one': () => 'Un file salvato', 'many': () => number(v.count) + ' file salvati', 'other': () => number(v.count) + ' file salvati' }) : 'Alcuni file salvati') + ' sull’unità' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' ' + (given(v.count) ? plural(v.count, 0, { 'one': () => 'non è ancora arrivato', 'many': () => 'non sono ancora arrivati', 'other': () => 'non sono ancora arrivati' }) : 'non sono ancora arrivati') + ' sul server, quindi l’unità resta connessa.',
      userAction: 'Attendi che tutto sia caricato, poi riprova. Se disconnetti comunque, il resto attende su questo computer finché l’unità non viene riconnessa.',
      helpdesk: 'Le unità con rclone (WinFsp) caricano in background. Ciò che è in attesa si trova nella cartella dati di Latchkey (not-uploaded) e riprende alla prossima connessione di questa unità. status dice quanto; gli errori lì sono rifiuti del server.',
    },
    'LK-5382': {
      summary: 'rclone e WinFsp non sono entrambi installati, quindi non si possono usare per connettere le unità.',
      userAction: 'Lascia scegliere a Latchkey come connettere o chiedi all’helpdesk di installarli entrambi.',
      helpdesk: 'Servono rclone.exe in una cartella di PATH e il driver WinFsp - Windows File System Proxy, Copyright (C) Bill Zissimopoulos (https://winfsp.dev), installato da un amministratore: HKLM\\SOFTWARE\\WOW6432Node\\WinFsp.',
    },
    'LK-5383': {
      summary: (v = {}) => (given(v.count) ? plural(v.count, 0, { 'one': () => 'Un file o una cartella', 'many': () => number(v.count) + ' file o cartelle', 'other': () => number(v.count) + ' file o cartelle' }) : 'Alcuni file o cartelle') + ' sull’unità' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' non si possono aprire qui, perché Windows non consente questi nomi' + (given(v.name) ? ': “' + text(v.name) + '”' : '') + '.',
      userAction: 'Rinominali nella pagina web del server: senza < > : / | ? *, barra rovesciata o virgolette, e senza un punto o uno spazio alla fine.',
      helpdesk: 'È stato controllato solo il livello principale dell’unità; le cartelle possono contenerne altri. Non si possono aprire nemmeno nomi come con, nul o com1.',
    },
    'LK-7032': {
      summary: 'Qui non ci sono appunti in cui copiare in sicurezza una password dell’app.',
      userAction: 'Chiedi all’helpdesk un altro modo per inserirla.',
      helpdesk: (v = {}) => 'Per copiare una volta (consegna) servono gli appunti di questo computer; su Linux, quelli di una sessione X11.' + (given(v.reason) ? ' Trovato: ' + text(v.reason) + '.' : '') + ' Wayland e gli schermi remoti non lo consentono.',
    },
    'LK-7001': {
      summary: (v = {}) => 'Un rinnovo precedente della password dell’app non è ancora completato' + (given(v.label) ? ': “' + text(v.label) + '”' : '') + '.',
      userAction: 'Rinnova di nuovo la password dell’app: Latchkey completa prima ciò che è stato interrotto.',
      helpdesk: 'Lo stato mostra perché è in sospeso. L’unità funziona con una delle due password dell’app; l’altra viene revocata al prossimo rinnovo o al prossimo avvio in cui Latchkey può farlo.',
    },
    'LK-7010': {
      summary: (v = {}) => 'La password dell’app' + (given(v.label) ? ' per “' + text(v.label) + '”' : '') + ' scade a breve.' + (given(v.count) ? ' ' + plural(v.count, 0, { 'one': () => 'Manca ' + number(v.count) + ' giorno', 'many': () => 'Mancano ' + number(v.count) + ' giorni', 'other': () => 'Mancano ' + number(v.count) + ' giorni' }) + '.' : ''),
      userAction: 'Rinnovala prima che scada, altrimenti ciò che la usa smetterà di funzionare.',
      helpdesk: 'I server fanno scadere le password delle app dopo un tempo stabilito dall’amministratore.',
    },
    'LK-7011': {
      summary: (v = {}) => 'La password dell’app' + (given(v.label) ? ' per “' + text(v.label) + '”' : '') + ' è scaduta.' + (given(v.programs) ? ' Erano aperti file in ' + text(v.programs) + '.' : ''),
      userAction: 'Rinnovala: accedi una volta e ne viene creata una nuova.',
      helpdesk: 'Latchkey tiene disconnessa l’unità, perché la sua password verrebbe rifiutata e tutto l’ufficio bloccato.',
    },
    'LK-7012': {
      summary: (v = {}) => 'Il server funziona, ma al momento non ti dà i tuoi file' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Chiedi all’helpdesk se il tuo account è attivo. Latchkey continua a provare.',
      helpdesk: 'WebDAV risponde 503 mentre il server no: l’account è disabilitato, o solo WebDAV non è attivo.',
    },
    'LK-7013': {
      summary: (v = {}) => 'L’unità' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' non risponde.' + (given(v.programs) ? ' Suoi file sono aperti in ' + text(v.programs) + '.' : ''),
      userAction: 'Salva ciò che puoi e chiudi i file aperti sull’unità: poi Latchkey la riconnette.',
      helpdesk: 'Il mount è bloccato mentre il suo server risponde. Non viene smontato finché dei programmi vi hanno file aperti.',
    },
    'LK-7014': {
      summary: (v = {}) => 'Un altro programma ha montato qualcosa al posto dell’unità' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Chiedi all’helpdesk di rimuoverlo.',
      helpdesk: (v = {}) => 'Latchkey non lo tocca perché non è suo; smontalo a mano.' + (given(v.path) ? ' Controlla ' + text(v.path) + '.' : ''),
    },
    'LK-7015': {
      summary: 'Questo computer non è connesso a una rete.',
      userAction: 'Latchkey continua non appena c’è una rete.',
      helpdesk: 'Il sistema operativo segnala che non c’è connessione; non è stato inviato nulla.',
    },
    'LK-7016': {
      summary: (v = {}) => 'È connessa un’unità' + (given(v.host) ? ' di ' + text(v.host) : '') + ' che Latchkey non conosce. Potrebbe usare una password dell’app che stai per eliminare.',
      userAction: 'Disconnettila nel gestore di file e chiudi ciò che vi è aperto, poi elimina di nuovo.',
      helpdesk: (v = {}) => 'Un’unità connessa con una password dell’app eliminata continua a provare da sola password errate, e per questo i server bloccano tutto l’ufficio.' + (given(v.path) ? ' Controlla ' + text(v.path) + '.' : ''),
    },
    'LK-6006': {
      summary: 'Il reparto IT sta ritirando Latchkey da questo computer, quindi non si può configurare nulla di nuovo.',
      userAction: 'Chiedi all’helpdesk come raggiungere i tuoi file da ora in poi.',
      helpdesk: (v = {}) => 'È impostato il criterio retire' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + '. Finché lo è, nulla viene configurato o rinnovato; “latchkey status” dice che cosa resta.',
    },
  },
};
