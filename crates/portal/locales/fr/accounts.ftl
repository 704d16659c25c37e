# Comptes : la porte des personnages, la connexion, le compte personnel, le personnel et les jetons.
personas-title = Choisissez qui vous êtes
personas-intro = Ceci est une démonstration avec des entreprises et des personnes inventées. Choisissez une personne et regardez le programme avec ses yeux. Vous pouvez changer à tout moment grâce au lien en haut de chaque page.
personas-choose = Personnes de la démonstration
personas-none = La démonstration n’a pas encore de personnes. Elle est en préparation ; rechargez cette page dans un instant.
personas-enter = Continuer en tant que { $name }
persona-new-officer = Dirige une entreprise qui n’a pas encore fait de demande : vérifie l’admissibilité, dépose la demande, signe l’accord.
persona-officer = Répond d’une entreprise certifiée : signe le profil de sûreté, invite des collègues, se relie à des partenaires.
persona-employee = Prépare les réponses et les preuves de l’entreprise, mais ne peut pas signer.
persona-consultant = Aide une entreprise dans ses réponses depuis l’extérieur et ne signe rien.
persona-specialist = Examine les profils critère par critère, planifie et mène les validations, suit les constats.
persona-supervisor = Dirige l’équipe, attribue les entreprises, décide de ce que d’autres ont recommandé.
persona-vetting-officer = Vérifie les entreprises et leurs personnes, et tient des notes confidentielles.
persona-director = Voit comment va le programme et décide des suspensions et des radiations.
persona-targeting-officer = Consulte les statuts dont dépendent les envois, et ce qui a changé.
persona-auditor = Lit tout le registre et ne change rien.
persona-administrator = S’occupe des comptes du personnel et des jetons d’API.
