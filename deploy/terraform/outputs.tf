output "shared_drive_members" {
  description = "To be added to the shared drive as content managers (fileOrganizer), by hand: it belongs to the Workspace, not to the project."
  value       = local.workbook_accounts
}

output "urls" {
  description = "Addresses of the functions."
  value       = local.url
}

output "environment" {
  description = "What the command line needs for --profile cloud: terraform output -raw environment > ../../.env.cloud"
  value       = join("", [for name, value in merge(local.environment, local.mail_environment) : "${name}='${value}'\n" if name != "CENTRE_EVALUATION_CACHE"])
}

output "office_account" {
  description = "In whose name the admins use the command line."
  value       = google_service_account.office.email
}

output "files_bucket" {
  value = google_storage_bucket.files.name
}
