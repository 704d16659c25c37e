# Empresas: solicitud, datos, personas, notificaciones, situación. Los mensajes de rechazo dicen qué, por qué y cómo remediarlo.

public-title = Programa aduanero de operadores de confianza
public-heading = El comercio de confianza avanza más rápido
public-lead = Las empresas que protegen su parte de la cadena de suministro, y lo demuestran, se someten a menos controles y son reconocidas como fiables por la aduana y entre sí.
public-check = Comprobar la admisibilidad
public-apply = Presentar una solicitud
public-continue = Continuar donde lo dejó
public-how = Cómo funciona
public-step-apply = 1. Solicitar
public-step-apply-text = Responda a las preguntas de admisibilidad, describa la empresa y haga que un directivo firme el acuerdo.
public-step-profile = 2. Perfil de seguridad
public-step-profile-text = Explique, criterio por criterio, cómo cumple la empresa los criterios mínimos de seguridad, con pruebas.
public-step-review = 3. Verificación y revisión
public-step-review-text = El programa comprueba los antecedentes de la empresa y revisa el perfil. Ambos deben superarse antes de que nadie pueda certificar.
public-step-validation = 4. Validación
public-step-validation-text = Los especialistas visitan la empresa y comprueban que el perfil es lo que ocurre en realidad. Una validación superada eleva el nivel.
public-figures = El programa en cifras
public-figures-note = Recuento del registro: { $time }.
public-in-force = Miembros en regla
public-in-force-note = Certificados y no suspendidos
public-validated = Miembros validados
public-validated-note = En el nivel II: superaron una validación
public-applying = Solicitudes en curso
public-applying-note = Iniciadas y aún sin decisión
public-countries = Países
public-countries-note = Donde están establecidos los miembros en regla
public-by-type = Miembros en regla por tipo de entidad
public-type = Tipo de entidad
public-more = Más información

eligibility-title = Comprobar la admisibilidad
eligibility-lead = Cada tipo de empresa tiene sus propias condiciones. No se guarda nada de lo que responda aquí.
eligibility-which = ¿A qué se dedica la empresa?
eligibility-check = Ver el resultado
eligibility-yes = La empresa puede presentar una solicitud
eligibility-yes-text = Según estas respuestas, nada impide presentar una solicitud. Las preguntas se repiten, y se registran, al solicitar.
eligibility-no = La empresa aún no puede presentar una solicitud
eligibility-no-text = Por cada respuesta que lo impide, este es el motivo y lo que cabe hacer:
eligibility-other = Consultar otro tipo de entidad
eligibility-needs = Tenga esto a mano
eligibility-optional = Útiles si los tiene:
eligibility-where = Dónde puede estar establecida
eligibility-anywhere = En cualquier país.
eligibility-invited-elsewhere = En otros países, solo por invitación.
eligibility-form-lead = Estas respuestas se registran y se repiten cada año. Si una respuesta pone fin a la solicitud, se explica por qué.

apply-title = Solicitar el ingreso en el programa
apply-lead = Un directivo de la empresa inicia la solicitud. Después se puede invitar a otras personas a colaborar; solo firma un directivo.
apply-mine = Empresas por las que actúa
apply-entity-type-hint = Lo que hace la empresa en la cadena de suministro. De ello dependen las preguntas y los criterios.
apply-officer = Soy directivo de esta empresa y puedo obligarla
apply-officer-hint = Si es empleado o asesor, pida a un directivo que inicie la solicitud y le invite.
apply-start = Iniciar la solicitud
apply-step-eligible = Compruebe que la empresa es admisible
apply-step-eligible-text = Lleva unos minutos y no requiere cuenta.
apply-step-register = Regístrese con su propio correo electrónico
apply-step-register-text = Las cuentas son personales: nadie firma en nombre de otro.
apply-step-fill = Rellene la solicitud a su ritmo
apply-step-fill-text = Lo que guarde se conserva. Puede parar y volver.
apply-register = Registrarse
apply-not-for-role = Ha iniciado sesión con una función del programa, que no puede presentar solicitudes.

application-title = Solicitud
application-lead = Complete las partes en cualquier orden. Después, revise todo y envíela.
application-progress = { $count } de { $total } partes completas
application-eligibility = Admisibilidad
application-eligibility-hint = Preguntas para este tipo de entidad
application-company = Empresa
application-company-hint = Nombres, direcciones, números, centros, propietarios
application-contacts = Contactos
application-contacts-hint = El directivo que responde de la seguridad de la carga, y otros
application-agreement = Acuerdo
application-agreement-hint = Lo firma un directivo, una vez registrados los datos de la empresa
application-check = Revisar y enviar
application-check-hint = Lea todo una vez más antes de enviarlo al programa
application-ready = Lista para enviar
application-sent = Enviada
application-sent-on = La solicitud se envió el { $day }.
application-see-clocks = Ver los plazos en curso
application-invite = Invitar a colegas o a un asesor a colaborar
application-closed = La solicitud ya se envió. Estas respuestas ya no pueden cambiarse aquí.

company-lead = Por estos datos conoce el programa a la empresa.
company-names = Nombres
company-legal-name = Razón social
company-legal-name-hint = Como figura en el registro mercantil, con su forma jurídica.
company-country = País de establecimiento
company-country-hint = Donde está registrada la empresa.
company-other-name = Otro nombre { $n }
company-name = Nombre
company-name-kind = Tipo de nombre
company-name-trading = Nombre comercial
company-name-former = Nombre anterior
company-more-name = Añadir un nombre comercial o anterior
company-address = Sede principal
company-mailing = Dirección postal
company-mailing-other = La dirección postal es otra
company-street = Calle y número
company-city = Ciudad
company-region = Estado, provincia o región (opcional)
company-postal-code = Código postal (opcional)
company-address-country = País
company-numbers = Números
company-numbers-text = Cada número se comprueba según su regla publicada al introducirlo. Si le pertenece se comprueba en la verificación.
company-number-optional = { $name } (opcional)
company-number-issued = El número se expidió así. Lo he cotejado con la constancia.
company-sites = Centros
company-sites-text = Cada lugar donde la empresa manipula, almacena o mueve carga, y cada oficina. Las validaciones visitan centros de esta lista.
company-site = Centro { $n }
company-site-name = Nombre del centro
company-site-name-hint = Como lo llaman quienes trabajan allí.
company-site-kind = Actividad
company-site-office = Oficina
company-site-warehouse = Almacén o centro de distribución
company-site-factory = Fábrica
company-site-terminal = Terminal
company-site-yard = Patio de vehículos o contenedores
company-site-staffed = Allí trabaja personal propio
company-unlocode = UN/LOCODE del lugar (opcional)
company-more-site = Añadir un centro
company-ownership = Propiedad
company-owner-holds = { $n } %
company-ownership-form = ¿Cómo es la propiedad de la empresa?
company-form-private = De capital privado
company-form-public = Cotiza en bolsa
company-form-state = De propiedad estatal
company-form-partnership = Sociedad de personas
company-form-sole-proprietor = Empresario individual
company-owners-text = Quiénes son sus propietarios. Una empresa que cotiza en bolsa puede dejarlo vacío.
company-owner = Propietario { $n }
company-owner-name = Nombre del propietario
company-owner-kind = Tipo de propietario
company-owner-person = Persona física
company-owner-organisation = Organización
company-owner-country = País del propietario
company-owner-share = Participación en porcentaje
company-owner-share-hint = Un número entero de 1 a 100.
company-more-owner = Añadir un propietario
company-empty-rows = Para quitar una fila, vacíela. Las filas vacías no se guardan.
company-resembles = Ya se conoce una empresa como esta
company-resembles-text = Otro registro contiene el mismo número o un nombre casi idéntico. No podemos decir cuál, porque la pertenencia es confidencial. Si es su propia empresa, pida a un colega que le invite en lugar de solicitar dos veces.
company-explanation = ¿Por qué es otra empresa?
company-explanation-hint = Por ejemplo: una empresa hermana, un número de importador compartido, un parecido casual de nombres. Lo lee el personal del programa.

contact-primary = Responsable principal de seguridad
contact-primary-text = Un directivo de la empresa que responde de la seguridad de la carga. Un asesor externo no puede asumir esta función.
contact-other = Otro contacto
contact-other-n = Otro contacto { $n }
contact-name = Nombre
contact-title = Cargo
contact-capacity = Esta persona es
contact-capacity-officer = directivo de la empresa
contact-capacity-employee = empleado
contact-capacity-consultant = asesor externo
contact-email = Correo electrónico
contact-telephone = Teléfono
contact-telephone-hint = Con el prefijo del país, como +52 55 5555 0100.
contact-more = Añadir un contacto

agreement-heading = Acuerdo de participación
agreement-version = Texto { $version }
agreement-intro = Con su firma, { $name } se compromete ante la administración aduanera a lo siguiente:
agreement-security = Seguridad
agreement-security-text = Mantener su parte de la cadena de suministro en el nivel de los criterios mínimos de seguridad o por encima.
agreement-profile = Perfil
agreement-profile-text = Describir sus medidas en un perfil de seguridad y revisar ese perfil cada año.
agreement-truth = Veracidad
agreement-truth-text = Dar información completa y veraz. La información falsa conduce a la suspensión o a la expulsión.
agreement-partners = Socios comerciales
agreement-partners-text = Elegir y comprobar a sus socios comerciales según los mismos criterios.
agreement-visits = Visitas
agreement-visits-text = Permitir que el programa valide sus centros, previo aviso por escrito de al menos treinta días.
agreement-incidents = Incidentes
agreement-incidents-text = Comunicar sin demora toda vulneración de la seguridad y explicar lo que se hizo al respecto.
agreement-standing = Situación
agreement-standing-text = Aceptar que los beneficios se derivan solo de hechos verificados y terminan con la suspensión o la expulsión; toda decisión de ese tipo indica su fundamento y sus motivos y puede recurrirse.
agreement-leaving = Baja
agreement-leaving-text = Exponer los motivos si se da de baja. La participación es voluntaria: un directivo puede ponerle fin en cualquier momento.
agreement-sign = Firmar como directivo
agreement-name = Escriba su nombre para firmar
agreement-name-hint = Se registra con su cuenta y la hora.
agreement-title = Su cargo
agreement-title-hint = Por ejemplo, director general o vicepresidente.
agreement-consent = Soy directivo de { $name } y firmo este acuerdo en su nombre
agreement-sign-button = Firmar el acuerdo
agreement-signature = Firma
agreement-signed-by = Firmado por { $name }, { $title }, el { $day } (texto { $version }).
agreement-officer-needed = Debe firmar un directivo
agreement-ask-officer = Su función prepara, pero no firma. Pida a un directivo de la empresa que lo haga: { $names }.

check-missing = Aún falta
check-send = Enviar la solicitud
check-send-text = Al enviarla declara que todo lo anterior es completo y veraz. Los datos de la empresa podrán actualizarse después; las respuestas de admisibilidad, no.
check-send-button = Enviar al programa
check-officer-needed = Solo un directivo de la empresa puede enviar la solicitud.

submitted-title = Solicitud recibida
submitted-text = Recibida el { $day }. Referencia { $reference }.
submitted-running = Plazos en curso
submitted-next = Plazos que empezarán después
submitted-home = Ir a la página de la empresa

deadline-none = No hay plazos pendientes.
deadline-whose-member = Corresponde a la empresa
deadline-whose-agency = Corresponde al programa
deadline-starts = Empieza con: { $what }
deadline-binding = Grado de obligación: { $text }.
deadline-conflict = Otra fuente dice: { $text }.
authority-statute = Por ley
authority-cbp-official = Según una publicación de la administración
authority-press-or-consultant = Según prensa especializada o consultores, no la administración
authority-recall-unverified = De memoria, aún sin verificar
authority-programme-decision = Decidido para este programa

membership-axis-account = Condición de miembro
membership-axis-profile = Perfil de seguridad
membership-axis-validation = Validación
membership-account-applying = En solicitud
membership-account-certified = Certificada
membership-account-suspended = Suspendida
membership-account-denied = Denegada
membership-account-removed = Expulsada
membership-account-withdrawn = Retirada
membership-profile-not-submitted = No presentado
membership-profile-submitted = En revisión
membership-profile-returned = Devuelto para cambios
membership-profile-accepted = Aceptado
membership-validation-none = Ninguna todavía
membership-validation-planned = Planificada
membership-validation-passed = Superada
membership-validation-conditional = Superada con condiciones
membership-validation-failed = No superada
membership-stage-pre-applicant = Solicitud en curso
membership-stage-applicant = A la espera de especialista
membership-stage-in-review = En revisión
membership-stage-returned = Devuelta para cambios
membership-stage-certified = Certificada
membership-stage-validated = Validada
membership-stage-suspended = Suspendida
membership-stage-denied = Denegada
membership-stage-removed = Expulsada
membership-stage-withdrawn = Retirada
membership-missing-eligibility = Respuestas de admisibilidad
membership-missing-company = Datos de la empresa
membership-missing-identifier = Un número: { $scheme }
membership-missing-contacts = Contactos
membership-missing-agreement = El acuerdo, firmado por un directivo con la razón social actual
membership-why-application-open = La solicitud no se ha enviado.
membership-why-profile-not-submitted = El perfil de seguridad no se ha presentado.
membership-why-profile-in-review = El perfil de seguridad está en revisión.
membership-why-profile-returned = Se han devuelto a la empresa criterios del perfil de seguridad.
membership-why-vetting-open = La verificación aún no tiene resultado. Se realiza junto a la revisión del perfil, y ambas deben superarse.
membership-why-vetting-referred = La verificación se ha derivado y sigue abierta.
membership-why-vetting-failed = La verificación no se ha superado.
membership-why-decision-open = El perfil y la verificación se han superado. Faltan una propuesta y una decisión de dos personas distintas.

home-why = Por qué la empresa aún no está certificada
home-deadlines = Plazos
home-where = Situación de la empresa
home-about = Acerca de esta membresía
home-specialist = Especialista
home-no-specialist = Aún sin asignar
home-reference = Referencia
home-submitted-on = Solicitud recibida
home-certified-on = Certificada el
home-validated-on = Última validación superada
home-edition = Criterios
home-more = Más
details-title = Datos de la empresa
details-none = La empresa aún no se ha descrito.
next-apply = Siguiente paso: completar la solicitud
next-apply-text = Cuatro partes, en cualquier orden. Después, un directivo las revisa y las envía.
next-apply-button = Continuar la solicitud
next-profile = Siguiente paso: el perfil de seguridad
next-profile-text = Responda a los criterios de su tipo de entidad y adjunte pruebas. Un directivo firma y presenta.
next-profile-button = Ir al perfil de seguridad
next-wait-assignment = El siguiente paso corresponde al programa
next-wait-assignment-text = El perfil de seguridad se ha recibido. Se asignará un especialista; verá aquí su nombre.
next-wait-review = El siguiente paso corresponde al programa
next-wait-review-text = La verificación y la revisión del perfil se realizan en paralelo. No tiene que hacer nada ahora.
next-returned = Siguiente paso: responder a los criterios devueltos
next-returned-text = Algunas respuestas deben completarse para aceptar el perfil. Solo esas pueden cambiarse.
next-returned-button = Ver lo devuelto
next-finding = Lo siguiente: responder a lo que constató la validación
next-finding-text = { $count ->
    [one] Una constatación espera su respuesta. Diga qué se hará y demuestre después con documentos que está hecho.
   *[other] { $count } constataciones esperan su respuesta; el día de abajo es el de la primera. Diga qué se hará y demuestre después con documentos que está hecho.
}
next-finding-button = Ver las constataciones
next-validation = Hay una validación planificada
next-validation-text = Está planificada para el { $day }. Consulte su alcance y prepare lo solicitado.
next-validation-button = Preparar la validación
next-certified = Nada que hacer por ahora
next-certified-text = La empresa está certificada. Seguirá una validación; el programa avisará con al menos treinta días.
next-certified-button = Ver el certificado
next-validated = Nada que hacer por ahora
next-validated-text = La empresa está certificada y validada.
next-validated-button = Ver el certificado
next-suspended = Siguiente paso: responder a la suspensión
next-suspended-text = La notificación indica el fundamento, los motivos y hasta cuándo responder y recurrir. Responda con un plan de medidas correctivas.
next-suspended-button = Responder a la suspensión
next-wait-reinstatement = El siguiente paso corresponde al programa
next-wait-reinstatement-text = Su respuesta se ha recibido y se está examinando. La empresa sigue suspendida hasta que se decida.
next-wait-reinstatement-button = Ver las notificaciones
next-denied = La solicitud fue denegada
next-denied-text = La notificación indica el fundamento, los motivos y hasta cuándo puede recurrirse.
next-denied-button = Leer la notificación
next-removed = La empresa fue expulsada del programa
next-removed-text = La notificación indica el fundamento, los motivos y hasta cuándo puede recurrirse. Podrá presentarse una nueva solicitud desde el { $until }.
next-removed-button = Leer la notificación
next-withdrawn = La empresa se ha dado de baja
next-withdrawn-text = Puede volver a presentar una solicitud como nueva solicitante.
next-withdrawn-button = Volver a solicitar

notices-title = Notificaciones
notices-lead = Todas las decisiones sobre la empresa, cada una con su carta.
notices-none = Aún no se ha tomado ninguna decisión.
notices-all = Todas las notificaciones
notice-what = Notificación
notice-on = Fecha
notice-ground = Fundamento
notice-appeal = Recurso hasta
notice-no-appeal = No es desfavorable
notice-not-applicable = no procede
notice-certify = Certificación
notice-deny = Denegación
notice-suspend = Suspensión
notice-remove = Expulsión
notice-reinstate = Restablecimiento
notice-withdraw = Baja
letter-reference = Referencia { $reference }
letter-emergency = Esta decisión se tomó de inmediato por el peligro de la demora. Con ella se abrió una revisión a cargo de otra persona.

people-title = Personas
people-lead = Quién actúa por la empresa y con qué función.
people-name = Nombre
people-email = Correo electrónico
people-email-hint = La dirección de la propia persona. Inicia sesión con ella.
people-role = Función
people-since = Desde
people-you = (usted)
people-officer = Puede obligar a la empresa: firma, presenta y gestiona a las personas.
people-employee = Prepara respuestas y pruebas; no firma.
people-consultant = Asesora desde fuera: prepara, nunca firma ni presenta.
people-change-role = Cambiar la función
people-remove = Quitar a { $name } de la empresa
people-leave = Dejar esta empresa
people-waiting = Invitaciones aún no aceptadas
people-cancel = Anular
people-invite = Invitar a alguien
people-invite-button = Enviar la invitación
people-officer-manages = Un directivo de la empresa invita a las personas y cambia sus funciones.
invitation-title = Se le invita a actuar por una empresa
invitation-text = { $company } le invita a actuar como { $role }.
invitation-accept = Aceptar la invitación
invitation-later = Ahora no
own-companies-title = Sus empresas
companies-lead = Actúa por una sola empresa a la vez. Elija por cuál ahora.
own-companies-none = No actúa por ninguna empresa.
companies-current = actúa ahora por esta empresa
companies-choose = Actuar por esta empresa
companies-choose-first = Elija primero por qué empresa actúa.
companies-invitations = Invitaciones para usted
companies-invitation = Una invitación para actuar como { $role }
companies-apply = Solicitar con otra empresa

withdraw-title = Darse de baja del programa
withdraw-lead = La condición de miembro y los beneficios terminan de inmediato, y los miembros vinculados ven el cambio. El historial se conserva. La empresa podrá volver a solicitar más adelante.
withdraw-suspended = La empresa está suspendida. Darse de baja ahora impide una nueva solicitud durante el mismo tiempo que una expulsión.
withdraw-ground = Fundamento
withdraw-reasons = Motivos
withdraw-reasons-hint = Al menos una frase. Hasta 2000 caracteres.
withdraw-button = Darse de baja del programa
suspension-title = Responder a la suspensión
suspension-lead = Explique qué la causó, qué se está haciendo, quién y hasta cuándo. El fundamento y los motivos figuran en la notificación:
suspension-text = Respuesta y plan de medidas correctivas
suspension-text-hint = Objetivos y fechas. Hasta 8000 caracteres.
suspension-button = Enviar la respuesta
again-title = Volver a solicitar
again-lead = Una nueva solicitud empieza desde el principio. Se conservan los datos y las personas de la empresa; las preguntas, el acuerdo, el perfil y la verificación son nuevos.
again-button = Iniciar la nueva solicitud

flash-saved = Guardado.
flash-signed = El acuerdo está firmado.
flash-withdrawn = La empresa se ha dado de baja.
flash-answered = Su respuesta se ha enviado.
flash-invited = La invitación se ha enviado.
flash-removed = La persona ya no actúa por la empresa.
flash-left = Ya no actúa por la empresa.
flash-joined = Ahora actúa por esta empresa.
fault-choose = Elija una opción.

mail-notice-subject = Tiene una notificación
mail-notice-body = Hay una notificación sobre una cuenta por la que actúa. Inicie sesión para leerla: { $link }
mail-invitation-subject = Tiene una invitación
mail-invitation-body = Alguien le ha invitado a actuar por su empresa. Inicie sesión o regístrese con esta dirección de correo para ver la invitación: { $link }

refusal-member-already-started = Esta solicitud ya se inició. Ábrala en lugar de iniciarla de nuevo.
refusal-member-not-started = Aún no hay solicitud. Inicie una primero.
refusal-member-nobody-asks = Solo una persona puede hacerlo, y nadie ha iniciado sesión. Inicie sesión e inténtelo de nuevo.
refusal-member-field-empty = Introduzca una respuesta.
refusal-member-field-too-long = Use como máximo { $most } caracteres.
refusal-member-country-unknown = Elija un país de la lista.
refusal-member-entity-type = Elija un tipo de entidad de la lista.
refusal-member-edition = Estos criterios no están en vigor hoy. Empiece de nuevo con los actuales.
refusal-member-start-not-officer = Solo un directivo puede iniciar una solicitud, porque solo un directivo puede obligar a la empresa. Pida a un directivo que la inicie y le invite.
refusal-member-by-invitation = Las empresas de este tipo solo solicitan por invitación. Escriba al programa o consulte otro tipo de entidad.
refusal-member-by-invitation-elsewhere = Las empresas de este tipo fuera de { $countries } solo solicitan por invitación. Escriba al programa o consulte otro tipo de entidad.
refusal-member-country-not-admitted = Las empresas de este tipo deben estar establecidas en: { $countries }. Compruebe el país o consulte otro tipo de entidad.
refusal-member-barred = La empresa no puede volver a solicitar antes del { $until }, porque fue expulsada o se dio de baja estando suspendida. La prohibición puede recurrirse con la decisión.
refusal-member-question-unanswered = Responda sí o no.
refusal-member-not-eligible = Con esta respuesta la empresa no es admisible. Corríjala si es errónea; si no, consulte las otras vías en la página de admisibilidad.
refusal-member-not-your-company = Usted no actúa por esta empresa. Pida a uno de sus directivos que le invite.
refusal-member-officer-only = Solo un directivo de esta empresa puede hacerlo, porque obliga a la empresa. Pida a un directivo que lo haga con su propia cuenta.
refusal-member-already-submitted = La solicitud se envió el { $on } y ya no puede cambiarse. Escriba a su especialista si hay algún error.
refusal-member-agreement-before-company = El acuerdo obliga a la empresa con su razón social. Registre primero los datos de la empresa y después firme.
refusal-member-no-consent = Marque la casilla para indicar que firma por la empresa.
refusal-member-resembles = Ya se conoce una empresa con el mismo número o un nombre casi idéntico. Explique en al menos { $least } caracteres por qué la suya es otra, o corrija el número o el nombre.
refusal-member-no-site = Indique al menos un centro, por ejemplo la sede.
refusal-member-no-owner = Indique al menos un propietario. Solo puede omitirlo una empresa que cotiza en bolsa.
refusal-member-share = Indique la participación como número entero de 1 a 100.
refusal-member-shares-over-hundred = Las participaciones suman { $total } por ciento, más que el total. Corríjalas.
refusal-member-identifier-twice = Este número figura dos veces. Indíquelo una sola vez.
refusal-member-unlocode-malformed = Indique el UN/LOCODE con cinco caracteres, como MXNLD, o déjelo vacío.
refusal-member-unlocode-elsewhere = Este UN/LOCODE está fuera del país del centro ({ $country }). Corrija el código o el país.
refusal-member-email-malformed = Indique una dirección como nombre@example.com.
refusal-member-telephone = Indique un teléfono de al menos seis cifras, con el prefijo del país.
refusal-member-primary-not-officer = El responsable principal de seguridad debe ser directivo de la empresa. Indique aquí a un directivo y añada a los demás como otros contactos.
refusal-member-already-invited = Ya hay una invitación para esta dirección. Si la función es errónea, anule primero la invitación abierta.
refusal-member-invitation-unknown = Esta invitación ya no está abierta. Pida otra a un directivo de la empresa.
refusal-member-invitation-other-person = Esta invitación es para otra dirección. Inicie sesión con la dirección a la que se envió o pida una para la suya.
refusal-member-already-in = Ya actúa por esta empresa. Un directivo puede cambiar su función.
refusal-member-person-unknown = Esta persona no actúa por la empresa. Recargue la página para ver quién lo hace.
refusal-member-consultant-officer = Un asesor externo no puede convertirse en directivo por un cambio de función. Si la persona ya es directiva, quítela e invítela de nuevo con una dirección de la empresa.
refusal-member-last-officer = La empresa debe conservar al menos un directivo: de lo contrario nadie podría firmar, responder ni invitar. Nombre antes a otro directivo.
refusal-member-not-sent-in = La solicitud aún no se ha enviado. Un directivo debe completarla y enviarla primero.
refusal-member-already-assigned = Este especialista ya está asignado. Elija otro.
refusal-member-not-a-specialist = Esta persona no es especialista. Elija uno de la lista.
refusal-member-reassign-reason = Indique por qué la empresa pasa a otro especialista.
refusal-member-check-open = Registre un resultado para cada comprobación. Una aún no lo tiene: { $check }.
refusal-member-check-unknown = La lista contiene una comprobación que el programa no conoce. Recargue la página y registre de nuevo.
refusal-member-vetting-not-clear = La verificación solo se supera si todas las comprobaciones son favorables. Regístrela como no superada o derivada, o resuelva antes las pendientes.
refusal-member-vetting-no-concern = La verificación solo se declara no superada si alguna comprobación muestra un motivo. Márquela.
refusal-member-profile-under-review = Ya hay un perfil de seguridad en revisión. Espere el resultado antes de enviar otro.
refusal-member-profile-not-under-review = Este perfil no está ahora en revisión. Recargue la página para ver su situación.
refusal-member-nothing-returned = Indique al menos un criterio que devolver, o acepte el perfil.
refusal-member-validation-not-planned = Esta validación no es la planificada. Planifíquela primero.
refusal-member-validation-future = Una validación no puede concluirse en un día que aún no ha llegado. Corrija la fecha.
refusal-member-reasons-too-short = Exponga los motivos en al menos { $least } caracteres: la empresa los lee y el recurso se juzga por ellos.
refusal-member-ground-missing = Elija un fundamento: de él depende el plazo de recurso.
refusal-member-letter-missing = El paquete de políticas no contiene la carta de esta decisión ({ $letter }), y ninguna decisión se adopta sin notificación. Avise a un administrador.
refusal-member-appeal-clock-missing = El paquete de políticas no fija plazo de recurso para este fundamento. Elija otro o avise a un administrador.
refusal-member-nothing-recommended = Nadie lo ha propuesto todavía. Otra persona debe proponerlo antes de decidir.
refusal-member-recommendation-open = Ya hay una propuesta abierta. Debe decidirse o rechazarse primero.
refusal-member-own-recommendation = Usted mismo lo propuso. Debe decidir otra persona.
refusal-member-emergency-only-suspends = En una emergencia solo cabe suspender; cualquier otra decisión requiere la propuesta de otra persona.
refusal-member-no-emergency-review = No hay ninguna revisión de emergencia abierta. Recargue la página para ver la situación.
refusal-member-own-emergency = Usted mismo ordenó esta suspensión. Debe revisarla otra persona.
refusal-member-stage =
    Este paso no es posible mientras la empresa está { $stage ->
        [pre_applicant] antes de presentar el perfil
        [applicant] a la espera de especialista
        [in_review] en revisión
        [returned] devuelta para cambios
        [certified] certificada
        [validated] validada
        [suspended] suspendida
        [denied] denegada
        [removed] expulsada
       *[withdrawn] retirada
    }. Recargue la página para ver qué es posible ahora.
refusal-member-decision-stage =
    Una decisión de este tipo ({ $decision ->
        [certify] la certificación
        [deny] la denegación
        [suspend] la suspensión
        [remove] la expulsión
        [reinstate] el restablecimiento
       *[withdraw] la baja
    }) no es posible mientras la empresa está { $stage ->
        [pre_applicant] antes de presentar el perfil
        [applicant] a la espera de especialista
        [in_review] en revisión
        [returned] devuelta para cambios
        [certified] certificada
        [validated] validada
        [suspended] suspendida
        [denied] denegada
        [removed] expulsada
       *[withdrawn] retirada
    }. Elija otra decisión.
refusal-member-ground-not-for-decision =
    Este fundamento no sirve para esta decisión: { $decision ->
        [certify] la certificación
        [deny] la denegación
        [suspend] la suspensión
        [remove] la expulsión
        [reinstate] el restablecimiento
       *[withdraw] la baja
    }. Elija uno de su lista.
refusal-member-other-recommendation =
    Se ha propuesto otra cosa: { $recommended ->
        [certify] la certificación
        [deny] la denegación
        [suspend] la suspensión
        [remove] la expulsión
        [reinstate] el restablecimiento
       *[withdraw] la baja
    }. Decídala o recházela primero.
refusal-member-gate-open =
    La certificación no es posible: { $why ->
        [membership-why-application-open] la solicitud no se ha enviado
        [membership-why-profile-not-submitted] el perfil de seguridad no se ha presentado
        [membership-why-profile-in-review] el perfil de seguridad sigue en revisión
        [membership-why-profile-returned] hay criterios devueltos a la empresa
        [membership-why-vetting-open] la verificación no tiene resultado
        [membership-why-vetting-referred] la verificación se ha derivado
       *[membership-why-vetting-failed] la verificación no se ha superado
    }. Antes deben superarse el perfil de seguridad y la verificación.
eligibility-criteria = { $count ->
    [one] { $count } criterio para este tipo de entidad
   *[other] { $count } criterios para este tipo de entidad
}
home-other-companies = { $count ->
    [one] Actuar por su otra empresa
   *[other] Actuar por una de sus otras { $count } empresas
}
refusal-member-parts-missing = { $count ->
    [one] Falta { $count } parte. Figura arriba con un enlace.
   *[other] Faltan { $count } partes. Figuran arriba con enlaces.
}
home-consultations = ¿Qué opina de los nuevos criterios?
home-consultations-text = El programa consulta a sus miembros antes de publicar una edición. Cada comentario recibe respuesta.
home-consultations-until = Comentarios hasta
