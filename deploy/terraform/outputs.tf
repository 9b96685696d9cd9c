output "shared_drive_members" {
  description = "To be added to the shared drive as content managers (fileOrganizer), by hand: it belongs to the Workspace, not to the project."
  value       = [for name, it in local.functions : google_service_account.function[name].email if try(it.workbooks, false)]
}

output "urls" {
  description = "Addresses of the functions."
  value       = local.url
}

output "environment" {
  description = "What the command line needs for --profile cloud: terraform output -json environment."
  value       = local.environment
}

output "files_bucket" {
  value = google_storage_bucket.files.name
}
