# La historia de una empresa, el registro completo y qué se sabía en cada momento. Una frase por tipo de suceso.
timeline-title = Cronología
timeline-intro = Todo lo ocurrido en el expediente de su empresa, lo más reciente primero. Nada puede modificarse aquí; una corrección es una anotación nueva.
timeline-intro-staff = Todo lo ocurrido en este expediente que usted puede leer, lo más reciente primero. Las anotaciones que indican sus lectores no se muestran a la empresa.
timeline-filter-label = Filtrar la cronología
timeline-filter-group = Sobre
timeline-filter-show = Detalle
timeline-show-main = Pasos principales
timeline-show-all = Todo, cada guardado y cada resultado
timeline-group-application = Solicitud
timeline-group-people = Personas
timeline-group-profile = Perfil de seguridad
timeline-group-consistency = Coherencia
timeline-group-selection = Selección
timeline-group-criteria = Criterios
timeline-group-vetting = Verificación de antecedentes
timeline-group-decisions = Decisiones
timeline-group-validation = Validaciones
timeline-group-findings = Constataciones
timeline-group-notes = Notas internas
timeline-group-accounts = Cuentas
timeline-audience-programme = Solo personal del programa
timeline-audience-vetting = Solo verificación
timeline-audience-account = Cuenta
timeline-ground = Fundamento: { $ground }
timeline-effective = Vale desde el { $effective }; anotado el { $recorded }
timeline-hash = Sello
timeline-starts = Empieza un plazo: { $clock }, vence el { $due }
timeline-nothing = nada
timeline-somebody = alguien
timeline-somebody-of-staff = una persona del programa
timeline-other = Registrado: { $kind }
timeline-fault-date = Indique una fecha que exista, como año-mes-día; por ejemplo, 2024-03-31.
audit-title = Registro
audit-intro = El registro completo: { $total } anotaciones, solo lectura. Cada una queda sellada por la anterior de su expediente.
audit-filter-label = Filtrar el registro
audit-filter-actor = Hecho por (correo electrónico)
audit-filter-company = Empresa (razón social o id)
audit-filter-from = Registrado desde
audit-filter-until = Registrado hasta
audit-actor-unknown = Nadie tiene esta dirección de correo. Compruébela en la página del personal o en la de personas de la empresa.
audit-company-unknown = No hay ninguna empresa con exactamente este nombre o id, o hay varias. Indique la razón social completa o copie el id de la dirección de la página de la empresa.
audit-newer = Anotaciones más recientes
audit-older = Anotaciones anteriores
audit-place = anotación { $seq }
as-of-title = Qué se sabía y cuándo
as-of-intro = ¿Qué decíamos un día sobre otro día? La respuesta se deduce del registro, no de las tablas de hoy.
as-of-ask = Preguntar por una empresa
as-of-said = Lo sabido al final del
as-of-about = Sobre el estado del
as-of-show = Mostrar
as-of-sentence = Al final del { $said } se sabía esto sobre el { $about }:
as-of-unknown = Hasta entonces no se sabía nada de esta empresa.
as-of-deadlines = Plazos en curso
as-of-no-deadlines = No corría ningún plazo.
timeline-known-name = Razón social
timeline-known-type = Tipo de entidad
timeline-known-stage = Etapa
timeline-known-tier = Nivel
timeline-known-account = Cuenta
timeline-known-profile = Perfil de seguridad
timeline-known-validation = Validación
timeline-known-vetting = Verificación de antecedentes
timeline-known-recommendation = Recomendación abierta
timeline-known-certified = Certificada el
timeline-no-tier = ninguno
timeline-vetting-status-open = Abierta
timeline-vetting-status-passed = Superada
timeline-vetting-status-failed = No superada
timeline-vetting-status-referred = Remitida
timeline-decision-none = Ninguna
timeline-decision-certify = Certificar
timeline-decision-deny = Denegar
timeline-decision-suspend = Suspender
timeline-decision-remove = Excluir
timeline-decision-reinstate = Readmitir
timeline-decision-withdraw = Dar de baja

timeline-member-application_started = Solicitud iniciada para { $legal_name } como { $entity_type }
timeline-member-eligibility_answered = Preguntas de admisión respondidas
timeline-member-company_recorded = Datos de la empresa registrados: { $legal_name }
timeline-member-resemblance_explained = Explicado el parecido con otras empresas
timeline-member-company_data_seen = El programa leyó los datos cambiados de la empresa
timeline-member-contacts_recorded = Contactos registrados
timeline-member-person_invited = Se invitó a { $email } como { $role ->
    [officer] directivo de la empresa
    [employee] empleado
   *[consultant] consultor
}
timeline-member-invitation_cancelled = Invitación retirada
timeline-member-person_joined = { $account } se incorporó como { $role ->
    [officer] directivo de la empresa
    [employee] empleado
   *[consultant] consultor
}
timeline-member-person_role_changed = { $account } pasa a ser { $role ->
    [officer] directivo de la empresa
    [employee] empleado
   *[consultant] consultor
}
timeline-member-person_left = { $account } ya no actúa por la empresa
timeline-member-agreement_signed = Acuerdo firmado por { $name }, { $title } (texto { $text_version })
timeline-member-application_submitted = Solicitud enviada
timeline-member-specialist_assigned = { $specialist } asignado como especialista
timeline-member-vetting_recorded = Verificación de antecedentes registrada: { $outcome ->
    [passed] superada
    [failed] no superada
   *[referred] remitida
}
timeline-member-vetting_noted = Nota confidencial de verificación
timeline-member-profile_submitted = Perfil de seguridad presentado, ronda { $round }
timeline-member-profile_returned = Perfil de seguridad devuelto: { $count_criteria ->
    [one] un criterio
   *[other] { $count_criteria } criterios
}
timeline-member-profile_accepted = Perfil de seguridad aceptado ({ $edition })
timeline-member-decision_recommended = Recomendación: { $decision ->
    [certify] certificación
    [deny] denegación
    [suspend] suspensión
    [remove] exclusión
   *[reinstate] readmisión
}
timeline-member-recommendation_declined = Recomendación no seguida
timeline-member-certified = Certificada
timeline-member-denied = Solicitud denegada
timeline-member-suspended = { $emergency ->
    [true] Condición de miembro suspendida de inmediato, sin recomendación
   *[false] Condición de miembro suspendida
}
timeline-member-emergency_review_opened = Abierto el reexamen de la suspensión de urgencia
timeline-member-emergency_review_concluded = { $upheld ->
    [true] Suspensión de urgencia confirmada tras el reexamen
   *[false] Suspensión de urgencia levantada tras el reexamen
}
timeline-member-suspension_answered = La empresa respondió a la suspensión
timeline-member-reinstated = Condición de miembro restablecida
timeline-member-removed = Excluida del programa
timeline-member-withdrawn = Se dio de baja del programa
timeline-member-validation_planned = Validación planificada para el { $on }
timeline-member-validation_concluded = Validación del { $completed_on } concluida: { $outcome ->
    [pass] superada
    [conditional] superada con condiciones
   *[fail] no superada
}
timeline-member-internal_note = Nota interna
timeline-profile-opened = Perfil de seguridad abierto ({ $edition })
timeline-profile-carried_over = Respuestas trasladadas de { $from_edition } a { $edition }: { $count_answers }
timeline-profile-answered = { $count_answers ->
    [one] Respuesta guardada: { $answers }
   *[other] { $count_answers } respuestas guardadas: { $answers }
}
timeline-profile-confirmed = { $count_answers ->
    [one] Confirmada sin cambios: { $answers }
   *[other] { $count_answers } respuestas confirmadas sin cambios: { $answers }
}
timeline-profile-evidence_attached = Documento adjuntado al criterio { $criterion }
timeline-profile-evidence_detached = Documento retirado del criterio { $criterion }
timeline-profile-kept = Lo que un archivo dice más allá de las preguntas, guardado con el perfil
timeline-profile-submitted = Perfil de seguridad firmado por { $name }, { $title }, ronda { $round }
timeline-profile-criterion_reviewed = Criterio { $criterion } revisado: { $verdict ->
    [accept] aceptado
    [return] por devolver
   *[verify] por comprobar en la validación
}
timeline-profile-sample_drawn = Muestra de respuestas sin cambios extraída en la ronda { $round }: { $drawn }
timeline-profile-accepted_together = Respuestas sin cambios aceptadas juntas en la ronda { $round }: { $criteria }
timeline-profile-returned = Criterios devueltos: { $criteria }
timeline-profile-accepted = Perfil de seguridad aceptado en la ronda { $round }
timeline-edition-begun = Edición { $id } empezada; sigue a { $basis }
timeline-edition-file_taken = Archivo del borrador tomado de vuelta
timeline-edition-changed = Criterio { $criterion } cambiado en el borrador
timeline-edition-restored = Criterio { $criterion } repuesto en el borrador
timeline-edition-consultation_opened = Consulta abierta hasta el { $until }
timeline-edition-consultation_closed = Consulta cerrada
timeline-edition-proposed = Edición propuesta: en vigor desde el { $effective_from }, la anterior aceptada hasta el { $basis_until }
timeline-edition-sent_back = Edición devuelta a sus autores
timeline-edition-published = Edición publicada; sigue a { $basis }
timeline-edition-abandoned = Edición abandonada
timeline-edition_extension-granted = Más tiempo para la nueva edición: { $days } días
timeline-edition_comment-given = Comentario al criterio { $criterion } del proyecto { $edition }
timeline-edition_comment-replied = Comentario al proyecto de criterios respondido
timeline-evidence-added = Documento añadido a la biblioteca: { $name }
timeline-evidence-described = Descripción de un documento modificada
timeline-evidence-renewed = Nueva versión de un documento: { $name }
timeline-evidence-published = Se indicó dónde está publicado un documento
timeline-evidence-dated = Fechas de un documento indicadas: desde { $holds_from } hasta { $holds_until }
timeline-evidence-scanned = Documento examinado en busca de virus por { $scanner }; encontrado: { $infection }
timeline-validation-planned = Validación planificada del { $on } al { $until }
timeline-validation-notice_sent = Aviso de validación enviado para el { $visit_on }
timeline-validation-rescheduled = Validación trasladada al { $on }, a petición { $asked_by ->
    [company] de la empresa
   *[programme] del programa
}
timeline-validation-begun = Validación iniciada
timeline-validation-result_recorded = Criterio { $criterion } comprobado: { $result ->
    [met] cumplido
    [partly] cumplido en parte
    [not_met] no cumplido
    [not_applicable] no se aplica
   *[not_checked] sin comprobar
}
timeline-validation-exhibit_kept = Fotografía o documento guardado para el criterio { $criterion }
timeline-validation-finding_raised = Constatación formulada sobre el criterio { $criterion }
timeline-validation-hours_recorded = { $minutes } de trabajo anotados: { $phase ->
    [preparation] preparación
    [travel] viaje
    [visit] visita o sesión
    [follow_up] seguimiento
   *[report] informe
}
timeline-validation-conclusion_recommended = Conclusión recomendada: { $outcome ->
    [pass] superada
    [conditional] superada con condiciones
   *[fail] no superada
}
timeline-validation-recommendation_returned = Conclusión recomendada devuelta
timeline-validation-concluded = Validación concluida: { $outcome ->
    [pass] superada
    [conditional] superada con condiciones
   *[fail] no superada
}
timeline-finding-raised = Constatación sobre el criterio { $criterion }: { $class ->
    [deficiency] deficiencia
    [recommendation] recomendación
   *[best_practice] buena práctica
}
timeline-finding-action_required = Medida exigida a { $name } a más tardar el { $due }
timeline-finding-plan_sent = Plan de acción enviado
timeline-finding-plan_agreed = Plan de acción acordado
timeline-finding-evidence_sent = { $count_documents ->
    [0] Respuesta a una constatación enviada
    [one] Pruebas enviadas para una constatación: un documento
   *[other] Pruebas enviadas para una constatación: { $count_documents } documentos
}
timeline-finding-returned = Pruebas de una constatación devueltas
timeline-finding-extension_asked = Se pidieron { $days } días más para una constatación
timeline-finding-extended = Plazo de una constatación prorrogado hasta el { $due }
timeline-finding-extension_refused = Prórroga de una constatación denegada
timeline-finding-closed = Constatación cerrada
timeline-account-registered = Cuenta registrada: { $name }
timeline-account-staff_appointed = Nombrado personal del programa ({ $role })
timeline-account-staff_dismissed = Ya no es personal del programa
timeline-account-language_chosen = Idioma elegido: { $lang }
timeline-account-passphrase_set = Contraseña establecida
timeline-account-second_factor_enabled = Segundo factor activado
timeline-account-second_factor_disabled = Segundo factor desactivado
timeline-account-recovery_codes_made = Códigos de recuperación creados
timeline-account-token_issued = Token de la API emitido: { $label } ({ $role })
timeline-account-token_revoked = Token de la API revocado
timeline-text_block-created = Bloque de texto escrito: { $title }
timeline-text_block-changed = Bloque de texto cambiado: { $title }, versión { $version }
timeline-text_block-retired = Bloque de texto retirado
timeline-calibration-started = Ejercicio de calibración iniciado: { $title }
timeline-calibration-judged = Criterios de un ejercicio de calibración juzgados
timeline-calibration-handed_in = Hoja de un ejercicio de calibración entregada
timeline-calibration-closed = Ejercicio de calibración cerrado
timeline-calibration-discussed = Criterio { $criterion } de un ejercicio de calibración debatido
timeline-member-strand_entered = Participa en { $strand }, según el memorando del { $memorandum_on }
timeline-member-strand_left = Ya no participa en { $strand }
timeline-ruleset-begun = Conjunto de reglas empezado
timeline-ruleset-changed = Conjunto de reglas modificado
timeline-ruleset-back_tested = Conjunto de reglas probado con declaraciones pasadas
timeline-ruleset-drift_worked_out = Deriva del modelo de un conjunto de reglas calculada
timeline-ruleset-drift_answered = Pregunta sobre la deriva de un modelo contestada
timeline-ruleset-submitted = Conjunto de reglas enviado para decisión
timeline-ruleset-returned = Conjunto de reglas devuelto
timeline-ruleset-approved = Conjunto de reglas aprobado
timeline-ruleset-withdrawn = Conjunto de reglas retirado
timeline-selection_rules-proposed = Ponderaciones de la selección propuestas
timeline-selection_rules-approved = Ponderaciones de la selección aprobadas
timeline-selection_rules-declined = Propuesta de ponderaciones rechazada
timeline-selection_draw-frame_fixed = Marco de la parte aleatoria fijado
timeline-selection_draw-seed_recorded = Semilla de la parte aleatoria registrada
timeline-selection_draw-drawn = Parte aleatoria extraída
timeline-trade_figures-declared = Cifras de comercio declaradas
timeline-group-relations = Relaciones
timeline-relation-proposed = Relación anotada: { $relation ->
    [same_group] { $one_name } y { $other_name } pertenecen a un mismo grupo
    [split_from] { $one_name } se escindió de { $other_name }
    [merged_into] { $one_name } fue absorbida por { $other_name }
    [successor_of] { $one_name } continúa la actividad de { $other_name }
   *[acts_for] { $one_name } actúa en nombre de { $other_name }
}
timeline-relation-confirmed = Relación confirmada: { $relation ->
    [same_group] { $one_name } y { $other_name } pertenecen a un mismo grupo
    [split_from] { $one_name } se escindió de { $other_name }
    [merged_into] { $one_name } fue absorbida por { $other_name }
    [successor_of] { $one_name } continúa la actividad de { $other_name }
   *[acts_for] { $one_name } actúa en nombre de { $other_name }
}
timeline-relation-refused = Relación no confirmada: { $relation ->
    [same_group] { $one_name } y { $other_name } pertenecen a un mismo grupo
    [split_from] { $one_name } se escindió de { $other_name }
    [merged_into] { $one_name } fue absorbida por { $other_name }
    [successor_of] { $one_name } continúa la actividad de { $other_name }
   *[acts_for] { $one_name } actúa en nombre de { $other_name }
}
timeline-relation-withdrawn = Relación retirada: { $relation ->
    [same_group] { $one_name } y { $other_name } pertenecen a un mismo grupo
    [split_from] { $one_name } se escindió de { $other_name }
    [merged_into] { $one_name } fue absorbida por { $other_name }
    [successor_of] { $one_name } continúa la actividad de { $other_name }
   *[acts_for] { $one_name } actúa en nombre de { $other_name }
}
timeline-relation-end_proposed = Fin de una relación anotado, último día { $ended_on }: { $relation ->
    [same_group] { $one_name } y { $other_name } pertenecen a un mismo grupo
    [split_from] { $one_name } se escindió de { $other_name }
    [merged_into] { $one_name } fue absorbida por { $other_name }
    [successor_of] { $one_name } continúa la actividad de { $other_name }
   *[acts_for] { $one_name } actúa en nombre de { $other_name }
}
timeline-relation-ended = Relación terminada, último día { $ended_on }: { $relation ->
    [same_group] { $one_name } y { $other_name } pertenecen a un mismo grupo
    [split_from] { $one_name } se escindió de { $other_name }
    [merged_into] { $one_name } fue absorbida por { $other_name }
    [successor_of] { $one_name } continúa la actividad de { $other_name }
   *[acts_for] { $one_name } actúa en nombre de { $other_name }
}
timeline-relation-end_refused = Fin de una relación no confirmado: { $relation ->
    [same_group] { $one_name } y { $other_name } pertenecen a un mismo grupo
    [split_from] { $one_name } se escindió de { $other_name }
    [merged_into] { $one_name } fue absorbida por { $other_name }
    [successor_of] { $one_name } continúa la actividad de { $other_name }
   *[acts_for] { $one_name } actúa en nombre de { $other_name }
}
